#!/bin/sh
# DPDK: testpmd passes packets between two ports without hardware, and sends over a virtio card that VFIO has given to user space. The last network
# card is taken, and given back: needs verify.machine with `nics: 2`; behind an IOMMU with `iommu: true` (on x86_64 `intel_iommu=on`), else without one. TAP.
echo 1..3
testpmd=
for name in dpdk-testpmd testpmd; do command -v "$name" > /dev/null 2>&1 && testpmd=$name && break; done
if [ -z "$testpmd" ]; then
  for number in 1 2 3; do echo "ok $number - DPDK # SKIP the image has no dpdk-testpmd"; done
  exit 0
fi

# Pages of 2 MiB, from which DPDK takes its buffers; what was set before is set again.
pages=/proc/sys/vm/nr_hugepages
before=0
[ -r "$pages" ] && read -r before < "$pages"
[ "$before" -ge 96 ] || echo 96 > "$pages" 2> /dev/null
now=0
[ -r "$pages" ] && read -r now < "$pages"
if [ "$now" -ge 64 ]; then result=ok; else result='not ok'; fi
echo "$result 1 - huge pages for its buffers ($now)"

# run WORD…: testpmd until the end of its input; two of its threads share a processor where there is one only.
run() { sleep 5 | "$testpmd" --lcores '0@0,1@0' --in-memory -m 64 "$@" 2>&1; }

# total DIRECTION: the largest count of packets that it tells, `RX-total: 123` or `TX-total: 123`.
total() {
  most=0
  while read -r one two three four _; do
    case "$one $three" in
      "$1-total: "*) count=$two ;;
      *" $1-total:") count=$four ;;
      *) continue ;;
    esac
    [ "$count" -gt "$most" ] 2> /dev/null && most=$count
  done
  echo "$most"
}

received=$(run --no-pci --vdev net_ring0 --vdev net_ring1 -- --auto-start --tx-first --total-num-mbufs=4096 | total RX)
if [ "$received" -gt 0 ]; then result=ok; else result='not ok'; fi
echo "$result 2 - packets go round between two ports ($received)"

cards=0 last=''
for device in /sys/bus/pci/devices/*; do
  read -r class < "$device/class"
  case $class in 0x0200*) cards=$((cards + 1)) last=$device ;; esac
done
modprobe vfio-pci 2> /dev/null
if [ "$cards" -lt 2 ]; then
  echo "not ok 3 - no second network card to give away ($cards found)"
elif [ ! -d /sys/bus/pci/drivers/vfio-pci ]; then
  echo "not ok 3 - a card for user space: the kernel has no vfio-pci"
else
  name=${last##*/}
  unsafe=/sys/module/vfio/parameters/enable_unsafe_noiommu_mode
  [ -e "$last/iommu_group" ] || echo 1 > "$unsafe" 2> /dev/null
  echo vfio-pci > "$last/driver_override"
  [ -e "$last/driver" ] && echo "$name" > "$last/driver/unbind"
  echo "$name" > /sys/bus/pci/drivers_probe
  # Physical addresses: QEMU's virtio cards do not go through the IOMMU.
  sent=$(run --iova-mode=pa -a "$name" -- --auto-start --forward-mode=txonly --total-num-mbufs=4096 | total TX)
  if [ "$sent" -gt 0 ]; then result=ok; else result='not ok'; fi
  echo "$result 3 - packets are sent over a virtio card in user space ($sent)"
  [ -e "$last/driver" ] && echo "$name" > "$last/driver/unbind"
  echo > "$last/driver_override"
  echo "$name" > /sys/bus/pci/drivers_probe
fi
echo "$before" > "$pages" 2> /dev/null
exit 0
