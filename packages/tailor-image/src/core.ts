import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { type Core, manifestPath, type Outputs, type Ports, type Values } from '@dpuos/action-kit'
import { budgetRules, formatLock } from '@dpuos/definition'
import { chooseLock, requireTools, toolVersions } from '@dpuos/host-tools'
import { asks } from './ask.ts'
import { buildRoot } from './build-root.ts'
import { NO_STORE, openStore } from './cache/store.ts'
import { programsFor } from './cache/tools.ts'
import { checkClosure } from './closure/check.ts'
import { clockInDatabase } from './epoch.ts'
import { signingOf } from './evidence/sign.ts'
import { SUMS } from './evidence/write.ts'
import { readRepositories } from './extra-repositories.ts'
import { FORMATS, type Format } from './formats/formats.ts'
import { packFormats } from './formats/pack.ts'
import { refuseFormats } from './formats/refuse.ts'
import { fullDisk } from './install.ts'
import { readLocalRpms } from './local-rpms.ts'
import { lockReport } from './lock/report.ts'
import { useLock } from './lock/use.ts'
import { lockFileWith, writeLock } from './lock/write.ts'

import { imageManifest } from './measure/manifest.ts'
import { specialFiles } from './measure/special-files.ts'
import { packDisk, packQcow2 } from './pack/disk.ts'
import { commandLine } from './pack/grub.ts'
import { identityOf } from './pack/identity.ts'
import { prepare } from './prepare.ts'
import { type Hashed, publish } from './publish.ts'
import { imageReport } from './report.ts'
import { readRequest } from './request.ts'
import type { spec } from './spec.ts'
import { together } from './together.ts'
import { warn } from './work.ts'

/** definition → lock → root → five layers → disk → manifest. */
export const core: Core<Values<typeof spec>, Outputs<typeof spec>> = async (inputs, ports) => {
  try {
    return await make(inputs, ports)
  } catch (error) {
    throw fullDisk(error) ?? error
  }
}

const make: typeof core = async (inputs, ports) => {
  const signing = signingOf(inputs)
  const given = await readRequest(inputs, ports)
  const request = {
    ...given,
    rpms: await readLocalRpms(given, ports),
    repositories: await readRepositories(given, ports),
  }
  const choice = await chooseLock(inputs.lock, inputs.lockFile, inputs.definition)
  const use = await useLock(choice, request, asks(request), ports)
  for (const finding of use.findings) ports.log.finding(finding)
  await requireTools('tailor-image', request.arch, ports)
  const programs = await programsFor('tailor-image', request.arch, ports)
  const store = inputs.rootCache ? await openStore(ports, programs) : NO_STORE
  const { definition } = request
  const budgets = budgetRules(definition.budgets, request.position)
  await refuseFormats(request, ports)

  const [versions, prepared] = await together(
    store.memo('versions', request.arch, () => toolVersions('tailor-image', request.arch, ports)),
    prepare(request, use, inputs.output, store, ports),
  )
  const { work, resolution, seed } = prepared
  const clock = clockInDatabase(versions['rpm'])
  if (clock !== undefined) warn(work, clock)
  const identity = identityOf(seed)
  const built = await buildRoot(prepared, identity)
  for (const finding of specialFiles(built.entries)) warn(work, finding)
  const folder = path.join(work.scratch, 'image')
  await mkdir(folder)
  const cmdline = commandLine(request.arch, identity.rootFs, definition.kernel.cmdline)
  // The tree's archive goes before the disk comes: there is room for one of them.
  await store.settle()
  const disk = await ports.log.group('Disk', () => packDisk(work, { ...built, folder, cmdline, identity }))
  const raw = definition.outputs.includes('raw') ? hashing(disk.raw, ports) : undefined
  // Beside the hash: both need a processor of their own.
  const closure = await ports.log.group('Closure', () =>
    checkClosure(work, { ...built, ...resolution }, inputs.output),
  )
  const [qcow2, formats] = await ports.log.group(`Pack ${definition.outputs.join(', ')}`, () =>
    together(
      definition.outputs.includes('qcow2') ? packQcow2(work, disk.raw) : Promise.resolve(undefined),
      packFormats(work, { folder, identity, kernel: built.kernel }),
    ),
  )

  // For boots without firmware and boot loader.
  const direct = { vmlinuz: path.join(folder, 'vmlinuz'), initramfs: path.join(folder, 'initramfs.img') }
  await copyFile(work.root.resolve(built.kernel.image), direct.vmlinuz)
  await copyFile(work.root.resolve(built.initramfs), direct.initramfs)
  const manifest = await ports.log.group('Measure and publish', async () => {
    const { run, emulation } = work.scriptlets
    const emulator = run && emulation.version !== undefined ? { 'qemu-user': emulation.version } : {}
    const about = {
      seed,
      definition: prepared.definition,
      tools: { ...versions, dnf: prepared.dnf.version, ...emulator },
    }
    const parts = { ...built, ...resolution, disk, qcow2, cmdline, budgets }
    const described = await imageManifest(work, parts, about)
    ports.fs.discard(work.place)
    const lock = formatLock(lockFileWith(resolution.lock))
    const made = { ...direct, raw, qcow2, formats, closure, strip: built.strip }
    return publish(work, described, inputs.output, lock, made, { installed: built.installed, signing })
  })
  if (use.mode === 'update' && use.open !== undefined) await writeLock(use.open, resolution.lock, ports)
  const at = (role: string): string => {
    const file = manifest.files.find((one) => one.role === role)
    return file === undefined ? '' : path.join(inputs.output, file.path)
  }
  return {
    report: lockReport(imageReport(manifest), use, resolution),
    outputs: {
      manifest: manifestPath(manifest.schema, inputs.output),
      lock: at('lock'),
      disk: at('disk-raw'),
      qcow2: at('disk-qcow2'),
      ...mapFormats((format) => at(FORMATS[format].role)),
      sbom: at('sbom-spdx'),
      provenance: at('provenance'),
      sums: path.join(inputs.output, SUMS),
      verdict: 'pass',
    },
  }
}

/** The hash of a large file, computed beside what comes next. */
function hashing(file: string, ports: Ports): Hashed {
  const hash = ports.fs.hash(file)
  // It is awaited where it is needed, if nothing else fails before.
  hash.catch(() => undefined)
  return { file, hash }
}

const mapFormats = (of: (format: Format) => string): Record<Format, string> =>
  Object.fromEntries((Object.keys(FORMATS) as Format[]).map((format) => [format, of(format)])) as Record<
    Format,
    string
  >
