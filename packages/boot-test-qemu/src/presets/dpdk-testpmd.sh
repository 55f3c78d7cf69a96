#!/bin/sh
# DPDK: testpmd passes packets between two ports without hardware, and sends over a virtio card that VFIO has given to user space. The last network
# card is taken, and given back: needs verify.machine with `nics: 2`; behind an IOMMU with `iommu: true` (on x86_64 `intel_iommu=on`), else without one. TAP.
echo 1..3
testpmd=
for name in dpdk-testpmd testpmd; do command -v "$name" > /dev/null 2>&1 && testpmd=$name && break; done
if [ -z "$testpmd" ]; then
  echo "ok 1 - huge pages for its buffers # SKIP the image has no dpdk-testpmd"
  echo "ok 2 - packets go round between two ports # SKIP the image has no dpdk-testpmd"
  echo "ok 3 - packets are sent over a virtio card in user space # SKIP the image has no dpdk-testpmd"
  exit 0
fi

# Pages of 2 MiB, from which DPDK takes its buffers, beside those that are set aside already; a kernel that has run for a while must tidy up first.
pages=/sys/kernel/mm/hugepages/hugepages-2048kB
before=0
[ -r "$pages/nr_hugepages" ] && read -r before < "$pages/nr_hugepages"
echo 3 > /proc/sys/vm/drop_caches
[ -w /proc/sys/vm/compact_memory ] && echo 1 > /proc/sys/vm/compact_memory
echo $((before + 40)) > "$pages/nr_hugepages" 2> /dev/null
free=0
[ -r "$pages/free_hugepages" ] && read -r free < "$pages/free_hugepages"
if [ "$free" -ge 32 ]; then result=ok; else result='not ok'; fi
echo "$result 1 - huge pages for its buffers ($free)"

# run WORD…: testpmd until the end of its input; its two threads share a processor, for there may be only one. An emulated guest on a busy host needs
# five seconds until it begins.
run() { sleep 10 | "$testpmd" --lcores '0@0,1@0' --in-memory -m 64 "$@" > said 2>&1; }

# total DIRECTION: `most` becomes the largest count of packets that it told, as in `RX-packets: 123`; its `TX-total` has those that were dropped, too.
total() {
  direction=$1
  most=0
  while read -r line; do
    # Names and numbers into words.
    # shellcheck disable=SC2086
    set -- $line
    while [ $# -ge 2 ]; do
      case $1 in "$direction"-packets:) [ "$2" -gt "$most" ] 2> /dev/null && most=$2 ;; esac
      shift
    done
  done < said
}

# judge NUMBER WHAT: was any packet counted? What testpmd said last, where none was.
judge() {
  if [ "$most" -gt 0 ]; then
    echo "ok $1 - $2 ($most)"
  else
    echo "not ok $1 - $2"
    tail -n 12 said 2> /dev/null | while IFS= read -r line; do echo "# $line"; done
  fi
}

run --no-pci --vdev net_ring0 --vdev net_ring1 -- --auto-start --tx-first --total-num-mbufs=4096
total RX
judge 2 'packets go round between two ports'

cards=0 last=''
for device in /sys/bus/pci/devices/*; do
  read -r class < "$device/class"
  case $class in 0x0200*) cards=$((cards + 1)) last=$device ;; esac
done
modprobe vfio-pci 2> /dev/null
unsafe=/sys/module/vfio/parameters/enable_unsafe_noiommu_mode
if [ "$cards" -lt 2 ]; then
  echo "not ok 3 - a second network card to give away ($cards found)"
elif [ ! -d /sys/bus/pci/drivers/vfio-pci ]; then
  echo "not ok 3 - vfio-pci is there, to give a card to user space"
elif [ ! -e "$last/iommu_group" ] && [ ! -w "$unsafe" ]; then
  echo "not ok 3 - an IOMMU, or a kernel that does without (CONFIG_VFIO_NOIOMMU), to give a card to user space"
else
  name=${last##*/}
  [ -e "$last/iommu_group" ] || echo 1 > "$unsafe"
  echo vfio-pci > "$last/driver_override"
  [ -e "$last/driver" ] && echo "$name" > "$last/driver/unbind"
  echo "$name" > /sys/bus/pci/drivers_probe
  # Physical addresses: QEMU's virtio cards do not go through the IOMMU.
  run --iova-mode=pa -a "$name" -- --auto-start --forward-mode=txonly --total-num-mbufs=4096
  total TX
  judge 3 'packets are sent over a virtio card in user space'
  [ -e "$last/driver" ] && echo "$name" > "$last/driver/unbind"
  echo > "$last/driver_override"
  echo "$name" > /sys/bus/pci/drivers_probe
fi
echo "$before" > "$pages/nr_hugepages" 2> /dev/null
exit 0
