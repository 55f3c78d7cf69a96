#!/bin/sh
# Huge pages of 2 MiB: the kernel can set some more aside, and they can be mounted, as DPDK and virtual machines need. TAP.
pages=/sys/kernel/mm/hugepages/hugepages-2048kB/nr_hugepages
echo 1..2
if ! read -r before < "$pages"; then
  echo "not ok 1 - the kernel has huge pages of 2 MiB"
  echo "not ok 2 - huge pages can be mounted"
  exit 1
fi
echo $((before + 8)) > "$pages"
read -r after < "$pages"
if [ "$after" -ge $((before + 8)) ]; then result=ok; else result='not ok'; fi
echo "$result 1 - 8 more huge pages of 2 MiB beside $before"
echo "$before" > "$pages"
mkdir -p huge
if mount -t hugetlbfs -o pagesize=2M dpuos huge; then result=ok; else result='not ok'; fi
echo "$result 2 - huge pages can be mounted"
umount huge 2> /dev/null
exit 0
