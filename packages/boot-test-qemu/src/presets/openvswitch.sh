#!/bin/sh
# Open vSwitch: the kernel's datapath loads and, where the programs are there, a bridge forwards in it. TAP.
echo 1..2
modprobe openvswitch 2> /dev/null
if [ -d /sys/module/openvswitch ]; then result=ok; else result='not ok'; fi
echo "$result 1 - the datapath is in the kernel"
if ! command -v ovs-vsctl > /dev/null 2>&1; then
  echo "ok 2 - a bridge in the datapath # SKIP the image has no ovs-vsctl"
  exit 0
fi
ovs-vsctl --timeout=30 add-br dpuos-test && [ -d /sys/class/net/dpuos-test ]
if [ $? = 0 ]; then result=ok; else result='not ok'; fi
echo "$result 2 - a bridge in the datapath"
ovs-vsctl --timeout=30 --if-exists del-br dpuos-test
exit 0
