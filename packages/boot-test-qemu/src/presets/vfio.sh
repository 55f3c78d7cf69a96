#!/bin/sh
# VFIO: a PCI device can be taken from its driver and given to user space behind an IOMMU. Needs verify.machine with `iommu: true` and
# `nics: 2`, and on x86_64 `intel_iommu=on` on the kernel command line. The last network card is taken, and given back. TAP.
echo 1..4
modprobe vfio-pci 2> /dev/null
if [ -d /sys/bus/pci/drivers/vfio-pci ]; then result=ok; else result='not ok'; fi
echo "$result 1 - vfio-pci is there"
result='not ok'
for group in /sys/kernel/iommu_groups/*; do [ -d "$group" ] && result=ok; done
echo "$result 2 - devices are in IOMMU groups"
cards=0 last=''
for device in /sys/bus/pci/devices/*; do
  read -r class < "$device/class"
  case $class in 0x0200*) cards=$((cards + 1)) last=$device ;; esac
done
if [ "$cards" -ge 2 ]; then result=ok; else result='not ok'; fi
echo "$result 3 - a second network card to give away ($cards found)"
if [ "$cards" -lt 2 ] || [ ! -e "$last/iommu_group" ]; then
  echo "not ok 4 - the card opens as a VFIO group"
  exit 1
fi
name=${last##*/}
echo vfio-pci > "$last/driver_override"
[ -e "$last/driver" ] && echo "$name" > "$last/driver/unbind"
echo "$name" > /sys/bus/pci/drivers_probe
group=$(readlink "$last/iommu_group")
if [ -c "/dev/vfio/${group##*/}" ]; then result=ok; else result='not ok'; fi
echo "$result 4 - the card opens as a VFIO group"
[ -e "$last/driver" ] && echo "$name" > "$last/driver/unbind"
echo > "$last/driver_override"
echo "$name" > /sys/bus/pci/drivers_probe
exit 0
