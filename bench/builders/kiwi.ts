import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Builder, Prepared } from '../builder.ts'
import { inBoot, ROOT_LABEL, writeBootFiles, writeSysctl } from '../overlay.ts'

/**
 * KIWI NG: everything in the bootstrap section, so that one dnf transaction of the host installs it; no initramfs and no boot loader
 * of its own (they come as files); EFI partition filled from the root's /boot/efi. Partitions by loop device, which needs root.
 * RPMs are verified; the repository's metadata are not (KIWI hands dnf no key for them: Bad GPG signature).
 */
export function kiwi(program: string, folder: string, version: string, prepared: Prepared): Builder {
  const at = (name: string): string => path.join(folder, name)
  const overlay = at('description/root')
  const places = ['--shared-cache-dir', at('cache'), '--temp-dir', at('tmp')]
  return {
    name: 'kiwi',
    about: `KIWI NG ${version}`,
    folder,
    overlay,
    configure() {
      for (const name of ['description', 'cache', 'tmp']) mkdirSync(at(name), { recursive: true })
      writeFileSync(at('description/config.xml'), description(prepared))
      writeFileSync(at('description/config.sh'), CONFIG)
      chmodSync(at('description/config.sh'), 0o755)
      writeBootFiles(overlay, prepared, inBoot(prepared))
      writeSysctl(overlay, 60)
    },
    command: {
      argv: [
        program,
        ...places,
        'system',
        'build',
        '--description',
        at('description'),
        '--target-dir',
        at('out'),
      ],
      env: { TMPDIR: at('tmp') },
    },
    caches: [at('cache'), at('tmp')],
    results: [at('out')],
    disk: () => theOne(at('out'), '.raw'),
    packages: () => listedPackages(theOne(at('out'), '.packages')),
  }
}

/** What a live system's scriptlets would have done; dpuos and mkosi do it by themselves. Runs in the root. */
const CONFIG = `#!/bin/bash
set -e
systemd-sysusers
systemctl preset-all
systemd-tmpfiles --create --exclude-prefix=/dev --exclude-prefix=/proc --exclude-prefix=/sys --exclude-prefix=/run || true
ldconfig
: > /etc/machine-id
`

const description = (prepared: Prepared): string => `<?xml version="1.0" encoding="utf-8"?>
<image schemaversion="8.0" name="bench">
  <description type="system">
    <author>bench</author><contact>bench@localhost</contact><specification>bench</specification>
  </description>
  <preferences>
    <version>1.0.0</version>
    <packagemanager>dnf4</packagemanager>
    <locale>C</locale>
    <rpm-check-signatures>true</rpm-check-signatures>
    <type image="oem" filesystem="ext4" firmware="efi" efipartsize="64" rootfs_label="${ROOT_LABEL}" initrd_system="none" bootpartition="false">
      <bootloader name="custom"/>
      <oemconfig><oem-resize>false</oem-resize></oemconfig>
    </type>
  </preferences>
  <repository type="rpm-md" alias="bench" package_gpgcheck="true" repository_gpgcheck="false">
    <source path="dir://${prepared.repository}"><signing key="file://${prepared.key}"/></source>
  </repository>
  <packages type="image"/>
  <packages type="bootstrap">
${prepared.names.map((name) => `    <package name="${name}"/>`).join('\n')}
  </packages>
</image>
`

function theOne(folder: string, ending: string): string {
  const name = readdirSync(folder).find((one) => one.endsWith(ending))
  if (name === undefined) throw new Error(`kiwi left no *${ending} in ${folder}`)
  return path.join(folder, name)
}

/** Lines `name|epoch|version|release|arch|…`. */
function listedPackages(file: string): string[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines
    .map((line) => line.split('|'))
    .filter(([name]) => name !== 'gpg-pubkey')
    .map(([name, , version, release]) => `${name}-${version}-${release}`)
    .sort()
}
