import { mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { memoryAvailable, type Outcome, type Outputs, type Ports, type Values } from '@dpuos/action-kit'
import { MACHINES } from '@dpuos/host-tools'
import type { Boot, BootManifest, Finding } from '@dpuos/manifests'
import type { Bench } from './bench.ts'
import { bootAll, consoleLog } from './boot-all.ts'
import { chooseAccelerator } from './choose-accelerator.ts'
import { Policy } from './console/policy.ts'
import type { Image } from './load-image.ts'
import { findFirmware } from './machine/firmware.ts'
import { modelFor, untestedParts } from './machine/model.ts'
import { portLog } from './machine/serial-ports.ts'
import { qemuVersion, versionedMachine } from './machine/version.ts'
import { readBaselines } from './measure/baseline.ts'
import { WINDOW_SECONDS } from './measure/footprint.ts'
import type { Measuring } from './measure/measure.ts'
import { presetScripts } from './presets/presets.ts'
import { readScripts } from './read-scripts.ts'
import { type NamedEvidence, writeResults } from './report/files.ts'
import { bootReport } from './report/report.ts'
import type { Told } from './report/timeline.ts'
import { overall } from './report/together.ts'
import { widthFor } from './side-by-side.ts'
import type { spec } from './spec.ts'
import { loadUpgrade } from './upgrade/load.ts'
import { proveUpgrade } from './upgrade/prove.ts'
import { limitsFor } from './verdict/limits.ts'
import { policyFindings } from './verdict/policy-findings.ts'

type Inputs = Values<typeof spec>

/** What the guest may write, beside copies of the boot partition: bytes asked of the scratch folder. */
const ROOM = 512 * 2 ** 20

/** Boot an image in every asked way, as many at once as the host has room for, and put everything that is said of it into `output`. */
export async function testImage(
  image: Image,
  output: string,
  inputs: Inputs,
  ports: Ports,
): Promise<Outcome<Outputs<typeof spec>>> {
  const { arch, name } = image.manifest
  const upgrade = await loadUpgrade({ ...inputs, image: image.file }, image.manifest, ports)
  const accelerator = await ports.log.group('Choose the accelerator', async () => {
    const chosen = await chooseAccelerator(inputs.accelerator, arch, ports)
    ports.log.info(`${chosen.kind.toUpperCase()} (${chosen.reason}): ${chosen.detail}`)
    return chosen
  })
  const scripts = [
    ...presetScripts(inputs.presets ?? []),
    ...(await readScripts(inputs.scripts ?? [], ports)),
  ]
  const baselines = await readBaselines(inputs.baseline ?? [], ports)
  const watched = inputs.measure?.includes('footprint') ?? false
  const emulator = await qemu(image, ports)
  const means = {
    cpus: availableParallelism(),
    memory: await memoryAvailable(),
    qemu: emulator.qemuVersion,
  }
  const wanted = image.manifest.promises.machine ?? {}
  const { model, findings: scaled } = modelFor(arch, wanted, inputs, means, accelerator.kind)
  const bench: Bench = {
    image,
    ...emulator,
    firmware:
      upgrade !== undefined || image.boots.includes('uefi')
        ? await findFirmware(arch, model.secureBoot)
        : undefined,
    model,
    policy: new Policy(image.manifest.promises.console),
    probe: inputs.probe,
    scripts,
    ...(watched ? { watchSeconds: WINDOW_SECONDS } : {}),
    scratch: await ports.fs.scratch('boot', { inMemory: ROOM }),
    limits: (kind) => limitsFor(kind, inputs),
  }
  const measuring: Measuring = {
    instructions: inputs.measure?.includes('instructions') ?? false,
    footprint: watched,
    earlier: baselines.earlier,
    maxGrowth: inputs.maxGrowth,
  }
  await mkdir(path.join(bench.scratch, 'logs'))
  const boots: Boot[] = []
  const told: Told[] = []
  const evidence: NamedEvidence[] = []
  const findings: Finding[] = [
    ...baselines.findings,
    ...scaled,
    // An upgrade boots through the firmware.
    ...untestedParts(model, upgrade === undefined ? image.boots : ['uefi']),
  ]
  const width = widthFor(image.boots.length, model, means, inputs.parallel)
  const all = [...(await bootAll({ bench, accelerator, measuring, width }, ports))]
  if (upgrade !== undefined) {
    const proof = await proveUpgrade(upgrade, bench, accelerator, ports)
    all.push(...proof.boots)
    findings.push(...proof.findings)
  }
  for (const done of all) {
    const bootPath = done.boot.path
    ports.log.info(`${done.boot.verdict}: ${done.boot.summary}`)
    boots.push(done.boot)
    told.push(done.told)
    evidence.push(...done.evidence.map((one) => ({ ...one, path: bootPath })))
    findings.push(...done.findings)
  }
  findings.push(...policyFindings(bench.policy))
  const disks = [image.disk, ...(upgrade === undefined ? [] : [upgrade.old.disk])]
  const changed = await ports.log.group('Check that the disk is untouched', () => changedDisks(disks, ports))
  const untouched = changed.length === 0
  findings.unshift(...changed)
  for (const finding of findings) ports.log.finding(finding)
  const verdict = untouched ? overall(boots.map((boot) => boot.verdict)) : 'broken'
  const manifest: Omit<BootManifest, 'files' | 'inputs'> = {
    schema: 'dpuos.boot/v1',
    tool: { name: 'boot-test-qemu', version: ports.host.version },
    source: image.manifest.source,
    tools: { qemu: bench.qemuVersion },
    findings,
    arch,
    verdict,
    image: image.manifest.inputs.digest,
    untouched,
    boots,
  }
  const report = bootReport(name, verdict, boots, findings)
  const consoleLogs = logFiles(bench, boots)
  const results = { image: name, result: manifest, told, report, consoleLogs, evidence }
  const written = await writeResults(output, results, ports)
  return { report, outputs: { ...written, verdict } }
}

/** Disks that are not what they were when they were loaded. */
async function changedDisks(disks: readonly Image['disk'][], ports: Ports): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { file, sha256 } of disks) {
    if ((await ports.fs.hash(file)).sha256 === sha256) continue
    findings.push({
      level: 'error',
      code: 'disk-changed',
      title: `${file} changed while it was tested: nothing that was seen counts`,
      hint: 'Let no other process write to the image during the test.',
    })
  }
  return findings
}

async function qemu(
  image: Image,
  ports: Ports,
): Promise<{ readonly machineType: string; readonly qemuVersion: string }> {
  const { program, machine } = MACHINES[image.manifest.arch]
  const [help, version] = await Promise.all([
    ports.proc.run([program, '-machine', 'help']),
    ports.proc.run([program, '--version']),
  ])
  return { machineType: versionedMachine(machine, help.stdout), qemuVersion: qemuVersion(version.stdout) }
}

const logFiles = (bench: Bench, boots: readonly Boot[]): string[] =>
  boots.flatMap(({ path: name, consoles = [] }) => {
    const first = consoleLog(bench, name)
    return [first, ...consoles.slice(1).map(({ port }) => portLog(first, port))]
  })
