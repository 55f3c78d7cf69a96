// Generated from the scripts beside it by files.test.ts (`vitest -u`); edit those.
export const PRESET_FILES = {
  'hugepages.sh':
    '#!/bin/sh\n' +
    '# Huge pages of 2 MiB: the kernel can set some more aside, and they can be mounted, as DPDK and virtual machines need. TAP.\n' +
    'pages=/sys/kernel/mm/hugepages/hugepages-2048kB/nr_hugepages\n' +
    'echo 1..2\n' +
    'if ! read -r before < "$pages"; then\n' +
    '  echo "not ok 1 - the kernel has huge pages of 2 MiB"\n' +
    '  echo "not ok 2 - huge pages can be mounted"\n' +
    '  exit 1\n' +
    'fi\n' +
    'echo $((before + 8)) > "$pages"\n' +
    'read -r after < "$pages"\n' +
    'if [ "$after" -ge $((before + 8)) ]; then result=ok; else result=\'not ok\'; fi\n' +
    'echo "$result 1 - 8 more huge pages of 2 MiB beside $before"\n' +
    'echo "$before" > "$pages"\n' +
    'mkdir -p huge\n' +
    "if mount -t hugetlbfs -o pagesize=2M dpuos huge; then result=ok; else result='not ok'; fi\n" +
    'echo "$result 2 - huge pages can be mounted"\n' +
    'umount huge 2> /dev/null\n' +
    'exit 0\n',
  'vfio.sh':
    '#!/bin/sh\n' +
    '# VFIO: a PCI device can be taken from its driver and given to user space behind an IOMMU. Needs verify.machine with `iommu: true` and\n' +
    '# `nics: 2`, and on x86_64 `intel_iommu=on` on the kernel command line. The last network card is taken, and given back. TAP.\n' +
    'echo 1..4\n' +
    'modprobe vfio-pci 2> /dev/null\n' +
    "if [ -d /sys/bus/pci/drivers/vfio-pci ]; then result=ok; else result='not ok'; fi\n" +
    'echo "$result 1 - vfio-pci is there"\n' +
    "result='not ok'\n" +
    'for group in /sys/kernel/iommu_groups/*; do [ -d "$group" ] && result=ok; done\n' +
    'echo "$result 2 - devices are in IOMMU groups"\n' +
    "cards=0 last=''\n" +
    'for device in /sys/bus/pci/devices/*; do\n' +
    '  read -r class < "$device/class"\n' +
    '  case $class in 0x0200*) cards=$((cards + 1)) last=$device ;; esac\n' +
    'done\n' +
    'if [ "$cards" -ge 2 ]; then result=ok; else result=\'not ok\'; fi\n' +
    'echo "$result 3 - a second network card to give away ($cards found)"\n' +
    'if [ "$cards" -lt 2 ] || [ ! -e "$last/iommu_group" ]; then\n' +
    '  echo "not ok 4 - the card opens as a VFIO group"\n' +
    '  exit 1\n' +
    'fi\n' +
    'name=${last##*/}\n' +
    'echo vfio-pci > "$last/driver_override"\n' +
    '[ -e "$last/driver" ] && echo "$name" > "$last/driver/unbind"\n' +
    'echo "$name" > /sys/bus/pci/drivers_probe\n' +
    'group=$(readlink "$last/iommu_group")\n' +
    'if [ -c "/dev/vfio/${group##*/}" ]; then result=ok; else result=\'not ok\'; fi\n' +
    'echo "$result 4 - the card opens as a VFIO group"\n' +
    '[ -e "$last/driver" ] && echo "$name" > "$last/driver/unbind"\n' +
    'echo > "$last/driver_override"\n' +
    'echo "$name" > /sys/bus/pci/drivers_probe\n' +
    'exit 0\n',
  'nvme-sriov.sh':
    '#!/bin/sh\n' +
    '# SR-IOV: an NVMe controller makes virtual functions, and one of them is given to user space behind an IOMMU. Needs verify.machine with\n' +
    '# `virtual-functions: 2` and `iommu: true`, and on x86_64 `intel_iommu=on` on the kernel command line. Taken back at the end. TAP.\n' +
    'echo 1..4\n' +
    'modprobe nvme 2> /dev/null\n' +
    'modprobe vfio-pci 2> /dev/null\n' +
    'controller=\n' +
    'for device in /sys/bus/pci/devices/*; do\n' +
    '  read -r class < "$device/class"\n' +
    '  # Mass storage, NVM Express (PCI Code and ID Assignment Specification).\n' +
    '  case $class in 0x0108*) [ -w "$device/sriov_numvfs" ] && controller=$device ;; esac\n' +
    'done\n' +
    'if [ -z "$controller" ]; then\n' +
    '  echo "not ok 1 - an NVMe controller with SR-IOV"\n' +
    '  exit 1\n' +
    'fi\n' +
    'echo "ok 1 - an NVMe controller with SR-IOV (${controller##*/})"\n' +
    "# They are for user space: no driver of the kernel's shall try them first.\n" +
    'echo 0 > "$controller/sriov_drivers_autoprobe"\n' +
    'echo 2 > "$controller/sriov_numvfs"\n' +
    'count=0 function=\n' +
    'for entry in "$controller"/virtfn*; do\n' +
    '  [ -e "$entry" ] && count=$((count + 1)) && function=$(readlink -f "$entry")\n' +
    'done\n' +
    'if [ "$count" = 2 ]; then result=ok; else result=\'not ok\'; fi\n' +
    'echo "$result 2 - two virtual functions ($count came)"\n' +
    'if [ -n "$function" ] && [ -e "$function/iommu_group" ]; then result=ok; else result=\'not ok\'; fi\n' +
    'echo "$result 3 - a virtual function is in an IOMMU group"\n' +
    "result='not ok'\n" +
    'if [ -n "$function" ] && [ -e "$function/iommu_group" ] && [ -d /sys/bus/pci/drivers/vfio-pci ]; then\n' +
    '  echo vfio-pci > "$function/driver_override"\n' +
    '  echo "${function##*/}" > /sys/bus/pci/drivers/vfio-pci/bind\n' +
    '  group=$(readlink "$function/iommu_group")\n' +
    '  [ -c "/dev/vfio/${group##*/}" ] && result=ok\n' +
    'fi\n' +
    'echo "$result 4 - the function opens as a VFIO group"\n' +
    '[ -e "$function/driver" ] && echo "${function##*/}" > "$function/driver/unbind"\n' +
    'echo 0 > "$controller/sriov_numvfs"\n' +
    'echo 1 > "$controller/sriov_drivers_autoprobe"\n' +
    'exit 0\n',
  'openvswitch.sh':
    '#!/bin/sh\n' +
    "# Open vSwitch: the kernel's datapath loads and, where the programs are there, a bridge forwards in it. TAP.\n" +
    'echo 1..2\n' +
    'modprobe openvswitch 2> /dev/null\n' +
    "if [ -d /sys/module/openvswitch ]; then result=ok; else result='not ok'; fi\n" +
    'echo "$result 1 - the datapath is in the kernel"\n' +
    'if ! command -v ovs-vsctl > /dev/null 2>&1; then\n' +
    '  echo "ok 2 - a bridge in the datapath # SKIP the image has no ovs-vsctl"\n' +
    '  exit 0\n' +
    'fi\n' +
    'ovs-vsctl --timeout=30 add-br dpuos-test && [ -d /sys/class/net/dpuos-test ]\n' +
    "if [ $? = 0 ]; then result=ok; else result='not ok'; fi\n" +
    'echo "$result 2 - a bridge in the datapath"\n' +
    'ovs-vsctl --timeout=30 --if-exists del-br dpuos-test\n' +
    'exit 0\n',
  'vdpa.sh':
    '#!/bin/sh\n' +
    "# vDPA: the kernel's simulated device and its way to user space (vhost-vdpa) load and, where the program is there, a device is made. TAP.\n" +
    'echo 1..3\n' +
    'number=0\n' +
    'for module in vdpa_sim_net vhost_vdpa; do\n' +
    '  number=$((number + 1))\n' +
    '  modprobe "$module" 2> /dev/null\n' +
    '  if [ -d "/sys/module/$module" ]; then result=ok; else result=\'not ok\'; fi\n' +
    '  echo "$result $number - $module is in the kernel"\n' +
    'done\n' +
    'if ! command -v vdpa > /dev/null 2>&1; then\n' +
    '  echo "ok 3 - a device opens as /dev/vhost-vdpa-0 # SKIP the image has no vdpa (iproute)"\n' +
    '  exit 0\n' +
    'fi\n' +
    'vdpa dev add name dpuos-test mgmtdev vdpasim_net\n' +
    "if [ -c /dev/vhost-vdpa-0 ]; then result=ok; else result='not ok'; fi\n" +
    'echo "$result 3 - a device opens as /dev/vhost-vdpa-0"\n' +
    'vdpa dev del dpuos-test\n' +
    'exit 0\n',
  'dpdk-testpmd.sh':
    '#!/bin/sh\n' +
    '# DPDK: testpmd passes packets between two ports without hardware, and sends over a virtio card that VFIO has given to user space. The last network\n' +
    '# card is taken, and given back: needs verify.machine with `nics: 2`; behind an IOMMU with `iommu: true` (on x86_64 `intel_iommu=on`), else without one. TAP.\n' +
    'echo 1..3\n' +
    'testpmd=\n' +
    'for name in dpdk-testpmd testpmd; do command -v "$name" > /dev/null 2>&1 && testpmd=$name && break; done\n' +
    'if [ -z "$testpmd" ]; then\n' +
    '  echo "ok 1 - huge pages for its buffers # SKIP the image has no dpdk-testpmd"\n' +
    '  echo "ok 2 - packets go round between two ports # SKIP the image has no dpdk-testpmd"\n' +
    '  echo "ok 3 - packets are sent over a virtio card in user space # SKIP the image has no dpdk-testpmd"\n' +
    '  exit 0\n' +
    'fi\n' +
    '\n' +
    '# Pages of 2 MiB, from which DPDK takes its buffers, beside those that are set aside already; a kernel that has run for a while must tidy up first.\n' +
    'pages=/sys/kernel/mm/hugepages/hugepages-2048kB\n' +
    'before=0\n' +
    '[ -r "$pages/nr_hugepages" ] && read -r before < "$pages/nr_hugepages"\n' +
    'echo 3 > /proc/sys/vm/drop_caches\n' +
    '[ -w /proc/sys/vm/compact_memory ] && echo 1 > /proc/sys/vm/compact_memory\n' +
    'echo $((before + 40)) > "$pages/nr_hugepages" 2> /dev/null\n' +
    'free=0\n' +
    '[ -r "$pages/free_hugepages" ] && read -r free < "$pages/free_hugepages"\n' +
    'if [ "$free" -ge 32 ]; then result=ok; else result=\'not ok\'; fi\n' +
    'echo "$result 1 - huge pages for its buffers ($free)"\n' +
    '\n' +
    '# run WORD…: testpmd until the end of its input; its two threads share a processor, for there may be only one. An emulated guest on a busy host needs\n' +
    '# five seconds until it begins.\n' +
    'run() { sleep 10 | "$testpmd" --lcores \'0@0,1@0\' --in-memory -m 64 "$@" > said 2>&1; }\n' +
    '\n' +
    '# total DIRECTION: `most` becomes the largest count of packets that it told, as in `RX-packets: 123`; its `TX-total` has those that were dropped, too.\n' +
    'total() {\n' +
    '  direction=$1\n' +
    '  most=0\n' +
    '  while read -r line; do\n' +
    '    # Names and numbers into words.\n' +
    '    # shellcheck disable=SC2086\n' +
    '    set -- $line\n' +
    '    while [ $# -ge 2 ]; do\n' +
    '      case $1 in "$direction"-packets:) [ "$2" -gt "$most" ] 2> /dev/null && most=$2 ;; esac\n' +
    '      shift\n' +
    '    done\n' +
    '  done < said\n' +
    '}\n' +
    '\n' +
    '# judge NUMBER WHAT: was any packet counted? What testpmd said last, where none was.\n' +
    'judge() {\n' +
    '  if [ "$most" -gt 0 ]; then\n' +
    '    echo "ok $1 - $2 ($most)"\n' +
    '  else\n' +
    '    echo "not ok $1 - $2"\n' +
    '    tail -n 12 said 2> /dev/null | while IFS= read -r line; do echo "# $line"; done\n' +
    '  fi\n' +
    '}\n' +
    '\n' +
    'run --no-pci --vdev net_ring0 --vdev net_ring1 -- --auto-start --tx-first --total-num-mbufs=4096\n' +
    'total RX\n' +
    "judge 2 'packets go round between two ports'\n" +
    '\n' +
    "cards=0 last=''\n" +
    'for device in /sys/bus/pci/devices/*; do\n' +
    '  read -r class < "$device/class"\n' +
    '  case $class in 0x0200*) cards=$((cards + 1)) last=$device ;; esac\n' +
    'done\n' +
    'modprobe vfio-pci 2> /dev/null\n' +
    'unsafe=/sys/module/vfio/parameters/enable_unsafe_noiommu_mode\n' +
    'if [ "$cards" -lt 2 ]; then\n' +
    '  echo "not ok 3 - a second network card to give away ($cards found)"\n' +
    'elif [ ! -d /sys/bus/pci/drivers/vfio-pci ]; then\n' +
    '  echo "not ok 3 - vfio-pci is there, to give a card to user space"\n' +
    'elif [ ! -e "$last/iommu_group" ] && [ ! -w "$unsafe" ]; then\n' +
    '  echo "not ok 3 - an IOMMU, or a kernel that does without (CONFIG_VFIO_NOIOMMU), to give a card to user space"\n' +
    'else\n' +
    '  name=${last##*/}\n' +
    '  [ -e "$last/iommu_group" ] || echo 1 > "$unsafe"\n' +
    '  echo vfio-pci > "$last/driver_override"\n' +
    '  [ -e "$last/driver" ] && echo "$name" > "$last/driver/unbind"\n' +
    '  echo "$name" > /sys/bus/pci/drivers_probe\n' +
    "  # Physical addresses: QEMU's virtio cards do not go through the IOMMU.\n" +
    '  run --iova-mode=pa -a "$name" -- --auto-start --forward-mode=txonly --total-num-mbufs=4096\n' +
    '  total TX\n' +
    "  judge 3 'packets are sent over a virtio card in user space'\n" +
    '  [ -e "$last/driver" ] && echo "$name" > "$last/driver/unbind"\n' +
    '  echo > "$last/driver_override"\n' +
    '  echo "$name" > /sys/bus/pci/drivers_probe\n' +
    'fi\n' +
    'echo "$before" > "$pages/nr_hugepages" 2> /dev/null\n' +
    'exit 0\n',
} as const
