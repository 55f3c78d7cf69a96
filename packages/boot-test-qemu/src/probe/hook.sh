# Sourced by the initramfs (dracut's pre-pivot hook) when the root is mounted on $NEWROOT and before it is entered.
# Everything goes to /run, which moves into the new root: nothing of the root itself is touched.
dpuos_b=
[ -x /bin/busybox ] && dpuos_b=/bin/busybox
$dpuos_b mkdir -p /run/dpuos-probe /run/systemd/system
$dpuos_b chmod 700 /run/dpuos-probe
$dpuos_b cp /dpuos-probe/probe.sh /dpuos-probe/facts.sh /dpuos-probe/ask /run/dpuos-probe/
for dpuos_s in /dpuos-probe/script-*; do
  [ -f "$dpuos_s" ] && $dpuos_b cp "$dpuos_s" /run/dpuos-probe/
done
$dpuos_b cp /dpuos-probe/dpuos-probe.service /run/systemd/system/
# The last two: a system that did not come up can still say what failed.
for dpuos_s in default multi-user rescue emergency; do
  $dpuos_b mkdir -p /run/systemd/system/$dpuos_s.target.wants
  $dpuos_b ln -s ../dpuos-probe.service /run/systemd/system/$dpuos_s.target.wants/dpuos-probe.service
done
read -r dpuos_up _ < /proc/uptime
echo "$dpuos_up" > /run/dpuos-probe/pivot
unset dpuos_b dpuos_s dpuos_up
