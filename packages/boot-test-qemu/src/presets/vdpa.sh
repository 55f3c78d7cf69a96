#!/bin/sh
# vDPA: the kernel's simulated device and its way to user space (vhost-vdpa) load and, where the program is there, a device is made. TAP.
echo 1..3
number=0
for module in vdpa_sim_net vhost_vdpa; do
  number=$((number + 1))
  modprobe "$module" 2> /dev/null
  if [ -d "/sys/module/$module" ]; then result=ok; else result='not ok'; fi
  echo "$result $number - $module is in the kernel"
done
if ! command -v vdpa > /dev/null 2>&1; then
  echo "ok 3 - a device opens as /dev/vhost-vdpa-0 # SKIP the image has no vdpa (iproute)"
  exit 0
fi
vdpa dev add name dpuos-test mgmtdev vdpasim_net
if [ -c /dev/vhost-vdpa-0 ]; then result=ok; else result='not ok'; fi
echo "$result 3 - a device opens as /dev/vhost-vdpa-0"
vdpa dev del dpuos-test
exit 0
