// An edge: patches upon a source, in their order.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, shownPath, UserError } from '@dpuos/action-kit'
import type { Finding } from '@dpuos/manifests'

/** A patch; git and quilt make them for `-p1`. */
export interface Patch {
  /** Absolute. */
  readonly file: string
  readonly shown: string
  readonly sha256: string
  /** Folders to take off its names (`-p`); 1 where it does not say. */
  readonly strip?: number
}

/** Read the named patches in their order; a file called `series` stands for those that it lists (quilt(1)). Throws one UserError with each that cannot be read. */
export async function readPatches(
  names: readonly string[],
  ports: Pick<Ports, 'host'>,
): Promise<readonly Patch[]> {
  const patches: Patch[] = []
  const findings: Finding[] = []
  const { workspace } = ports.host
  const unreadable = (file: string): Finding => ({
    level: 'error',
    code: 'kernel-patch-unreadable',
    title: `the patch ${shownPath(file, ports)} cannot be read`,
    hint: 'Correct `kernel.build.patches` of the definition, or the input `patches`.',
  })
  for (const name of names) {
    for (const file of await listed(path.resolve(workspace, name), findings, unreadable)) {
      const data = await readFile(file).catch(() => undefined)
      if (data === undefined) findings.push(unreadable(file))
      else
        patches.push({
          file,
          shown: shownPath(file, ports),
          sha256: createHash('sha256').update(data).digest('hex'),
        })
    }
  }
  if (findings.length > 0) throw new UserError(findings)
  return patches
}

async function listed(
  file: string,
  findings: Finding[],
  unreadable: (file: string) => Finding,
): Promise<string[]> {
  if (path.basename(file) !== 'series') return [file]
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) {
    findings.push(unreadable(file))
    return []
  }
  const lines = text.split('\n').map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
  // Behind the name quilt may have options of patch(1); -p1 is its default and ours.
  return lines.flatMap((line) =>
    line === '' ? [] : [path.join(path.dirname(file), line.split(/\s+/)[0] ?? '')],
  )
}

/** Apply them to `folder`, one after the other. Throws UserError that names the first patch that does not fit, with each file and hunk. */
export async function applyPatches(
  patches: readonly Patch[],
  folder: string,
  ports: Pick<Ports, 'proc'>,
): Promise<void> {
  for (const { file, shown, strip = 1 } of patches) {
    // Without fuzz: a hunk that nearly fits may land in another function.
    const options = [
      `-p${strip}`,
      '-f',
      '-N',
      '--fuzz=0',
      '--no-backup-if-mismatch',
      '-r',
      '-',
      '-d',
      folder,
      '-i',
      file,
    ]
    const { code, stdout, stderr } = await ports.proc.run(['patch', ...options], { okCodes: [0, 1, 2] })
    if (code === 0) continue
    throw new UserError({
      level: 'error',
      code: 'kernel-patch-failed',
      title: `the patch ${shown} does not fit the source: ${reason(`${stdout}\n${stderr}`)}`,
      detail: `${stdout}\n${stderr}`.trim().split('\n').slice(0, 20).join('\n'),
      hint: 'Rebase it upon this version of the source, or take it out where the source has it already.',
      at: { file: shown },
    })
  }
}

/** patch(1)'s words: `Hunk #1 FAILED at 3.` behind `patching file x.c`, `can't find file to patch …`, `Reversed (or previously applied) patch detected!`. */
function reason(said: string): string {
  let file = ''
  const lines = said.split('\n').map((line) => line.trim())
  for (const line of lines) {
    file = /^patching file (.+)$/.exec(line)?.[1] ?? file
    const [, hunk, at] = /^Hunk #(\d+) FAILED at (\d+)/.exec(line) ?? []
    if (hunk !== undefined) return `hunk ${hunk} of ${file} fails at line ${at}`
    if (line.startsWith('Reversed')) return `${file} has it already`
    if (line.startsWith("can't find file"))
      return `there is no file ${lines.flatMap((one) => /^\|\+\+\+ [^/]+\/(\S+)/.exec(one)?.[1] ?? [])[0] ?? 'of that name'}`
  }
  return lines.find((line) => line !== '') ?? 'patch does not say why'
}
