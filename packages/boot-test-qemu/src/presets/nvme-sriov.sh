#!/bin/sh
# SR-IOV: an NVMe controller makes virtual functions, and one of them is given to user space behind an IOMMU. Needs verify.machine with
# `virtual-functions: 2` and `iommu: true`, and on x86_64 `intel_iommu=on` on the kernel command line. Taken back at the end. TAP.
echo 1..4
modprobe nvme 2> /dev/null
modprobe vfio-pci 2> /dev/null
controller=
for device in /sys/bus/pci/devices/*; do
  read -r class < "$device/class"
  # Mass storage, NVM Express (PCI Code and ID Assignment Specification).
  case $class in 0x0108*) [ -w "$device/sriov_numvfs" ] && controller=$device ;; esac
done
if [ -z "$controller" ]; then
  echo "not ok 1 - an NVMe controller with SR-IOV"
  exit 1
fi
echo "ok 1 - an NVMe controller with SR-IOV (${controller##*/})"
# They are for user space: no driver of the kernel's shall try them first.
echo 0 > "$controller/sriov_drivers_autoprobe"
echo 2 > "$controller/sriov_numvfs"
count=0 function=
for entry in "$controller"/virtfn*; do
  [ -e "$entry" ] && count=$((count + 1)) && function=$(readlink -f "$entry")
done
if [ "$count" = 2 ]; then result=ok; else result='not ok'; fi
echo "$result 2 - two virtual functions ($count came)"
if [ -n "$function" ] && [ -e "$function/iommu_group" ]; then result=ok; else result='not ok'; fi
echo "$result 3 - a virtual function is in an IOMMU group"
result='not ok'
if [ -n "$function" ] && [ -e "$function/iommu_group" ] && [ -d /sys/bus/pci/drivers/vfio-pci ]; then
  echo vfio-pci > "$function/driver_override"
  echo "${function##*/}" > /sys/bus/pci/drivers/vfio-pci/bind
  group=$(readlink "$function/iommu_group")
  [ -c "/dev/vfio/${group##*/}" ] && result=ok
fi
echo "$result 4 - the function opens as a VFIO group"
[ -e "$function/driver" ] && echo "${function##*/}" > "$function/driver/unbind"
echo 0 > "$controller/sriov_numvfs"
echo 1 > "$controller/sriov_drivers_autoprobe"
exit 0
