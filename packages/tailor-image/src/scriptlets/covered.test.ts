import { expect, test } from 'vitest'
import { isCovered } from './covered.ts'

test.each([
  '/usr/sbin/ldconfig',
  '/sbin/ldconfig',
  'if [ $1 -eq 1 ] && [ -x /usr/bin/systemctl ]; then\n  /usr/bin/systemctl --no-reload preset sshd.service || :\nfi',
  // What %systemd_post of systemd 249 and 255 expand to.
  'if [ $1 -eq 1 ] && [ -x "/usr/lib/systemd/systemd-update-helper" ]; then\n    # Initial installation\n    /usr/lib/systemd/systemd-update-helper install-system-units rngd.service || :\nfi',
  'systemctl daemon-reload >/dev/null 2>&1 || :',
  '/usr/bin/systemd-sysusers || :',
  'systemd-tmpfiles --create x.conf &>/dev/null || :\nexit 0',
  '',
])('is done by the build: %j', (body) => {
  expect(isCovered(body)).toBe(true)
})

test.each([
  'getent group sshd >/dev/null || groupadd -g 74 -r sshd || :',
  'useradd -r rpc',
  'ldconfig\nrm -f /var/lib/x',
  'if [ -f /etc/x ]; then sed -i s/a/b/ /etc/x; fi',
  'posix.symlink("a", "b")',
  'systemctl enable rpcbind.service',
  'x=$(useradd y); :',
])('is not: %j', (body) => {
  expect(isCovered(body)).toBe(false)
})
