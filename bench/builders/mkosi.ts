import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Builder, Prepared } from '../builder.ts'
import { ROOT_LABEL, writeBootFiles, writeSysctl } from '../overlay.ts'

/**
 * mkosi: `Distribution=fedora` stands for any dnf distribution, its repository is replaced by mkosi.repo in the sandbox tree, so that
 * signatures are checked. `Incremental=yes` is its cache. SectorSize=512: with another one OVMF finds nothing on so small a FAT.
 * No Locale=: it would leave out the translations that the others install.
 */
export function mkosi(program: string, folder: string, version: string, prepared: Prepared): Builder {
  const overlay = path.join(folder, 'config/overlay')
  const at = (name: string): string => path.join(folder, name)
  // systemd-repart leaves /boot out of the root when there is an ESP. mkosi puts the kernel beside its modules too.
  const beside = `usr/lib/modules/${prepared.release}`
  const places = { kernel: `${beside}/vmlinuz`, initramfs: `${beside}/initramfs.img` }
  return {
    name: 'mkosi',
    about: `mkosi ${version}`,
    folder,
    overlay,
    configure() {
      for (const name of ['out', 'cache', 'packages', 'work', 'tmp']) mkdirSync(at(name), { recursive: true })
      for (const [name, text] of Object.entries(files(folder, prepared))) {
        mkdirSync(path.dirname(at(`config/${name}`)), { recursive: true })
        writeFileSync(at(`config/${name}`), text)
      }
      writeBootFiles(overlay, prepared, places)
      writeSysctl(overlay, 60)
      mkdirSync(path.join(overlay, 'etc'), { recursive: true })
      writeFileSync(path.join(overlay, 'etc/fstab'), `LABEL=${ROOT_LABEL} / ext4 defaults 0 1\n`)
      cpSync(prepared.key, at('config/key.asc'))
    },
    command: {
      argv: [program, '--directory', at('config'), '--force', 'build'],
      env: { TMPDIR: at('tmp') },
    },
    caches: ['cache', 'packages', 'work', 'tmp'].map(at),
    results: [at('out')],
    disk: () => at('out/image.raw'),
    packages: () => manifestPackages(at('out/image.manifest')),
  }
}

function files(folder: string, prepared: Prepared): Record<string, string> {
  return {
    'mkosi.conf': `[Distribution]
Distribution=fedora
Release=41
Architecture=x86-64
LocalMirror=file://${prepared.repository}
RepositoryKeyFetch=yes

[Output]
Format=disk
Output=image
OutputDirectory=${folder}/out
RepartDirectories=repart
SectorSize=512
CompressOutput=no
ManifestFormat=json

[Content]
Packages=${prepared.names.join(',')}
ExtraTrees=overlay
Bootable=no
WithDocs=yes
WithRecommends=no

[Build]
SandboxTrees=sandbox
CacheDirectory=${folder}/cache
PackageCacheDirectory=${folder}/packages
WorkspaceDirectory=${folder}/work
BuildSources=
Incremental=yes
History=no
`,
    'sandbox/etc/yum.repos.d/mkosi.repo': `[bench]
name=bench
baseurl=file://${prepared.repository}
enabled=1
gpgcheck=1
repo_gpgcheck=1
gpgkey=file://${prepared.key}
`,
    'repart/00-esp.conf': `[Partition]
Type=esp
Format=vfat
CopyFiles=/boot/efi/EFI:/EFI
SizeMinBytes=64M
SizeMaxBytes=64M
`,
    // A fixed size is mkosi's fastest way; Minimize=guess would write the file system twice.
    'repart/10-root.conf': `[Partition]
Type=root
Label=${ROOT_LABEL}
Format=ext4
CopyFiles=/
ExcludeFiles=/boot/efi/
Minimize=off
SizeMinBytes=${prepared.rootSize}
SizeMaxBytes=${prepared.rootSize}
`,
  }
}

function manifestPackages(file: string): string[] {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
    packages: { name: string; version: string }[]
  }
  return packages
    .filter(({ name }) => name !== 'gpg-pubkey')
    .map(({ name, version }) => `${name}-${version.replace(/^\d+:/, '')}`)
    .sort()
}
