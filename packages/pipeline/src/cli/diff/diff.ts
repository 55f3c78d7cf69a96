import { stat } from 'node:fs/promises'
import path from 'node:path'
import {
  listedFile,
  type Outcome,
  type Ports,
  readManifest,
  shownPath,
  type Table,
  UserError,
} from '@dpuos/action-kit'
import type { Finding, ImageManifest } from '@dpuos/manifests'
import type { Invocation } from '../command.ts'
import { type Artifact, openArtifact } from './artifact.ts'
import { type CompareOptions, compareRecords, type Difference, firstDifference } from './compare.ts'
import { compareBytes, firstByte } from './disks.ts'
import { compareManifests } from './manifests.ts'

type Result = Outcome<Readonly<Record<string, string>>, unknown>

/** Rows shown; the count says how many there are. */
const SHOWN = 100

/** Files of a manifest worth looking into, the one that tells most for least first. */
const ROLES = [
  'file-list',
  'rootfs-tar',
  'disk-raw',
  'disk-qcow2',
  'rootfs-squashfs',
  'rootfs-erofs',
  'oci-archive',
  'rootfs-cpio',
  'initramfs',
]

/** `dpuos diff a b`: are two images, or two files of them, the same, and if not, where do they differ first? */
export async function diff({ positionals }: Pick<Invocation, 'positionals'>, ports: Ports): Promise<Result> {
  const [a, b] = positionals.map((one) => path.resolve(ports.host.workspace, one))
  if (a === undefined || b === undefined) throw new Error('two positionals are required')
  await exist([a, b], ports)
  const manifests = [await manifestAt(a), await manifestAt(b)] as const
  if (manifests[0] !== undefined && manifests[1] !== undefined)
    return await diffImages(manifests[0], manifests[1], ports)
  const [one, other] = manifests
  if (one !== undefined || other !== undefined) {
    const [whole, part] = one === undefined ? [b, a] : [a, b]
    throw new UserError({
      level: 'error',
      code: 'diff-unlike',
      title: `${shownPath(whole, ports)} is a whole image, ${shownPath(part, ports)} is one file`,
      hint: 'Compare two manifests (or output folders), or two files.',
    })
  }
  return await diffFiles(a, b, ports)
}

async function exist(files: readonly string[], ports: Ports): Promise<void> {
  const there = await Promise.all(
    files.map((file) =>
      stat(file).then(
        () => true,
        () => false,
      ),
    ),
  )
  const missing = files.filter((_, index) => there[index] === false)
  if (missing.length === 0) return
  const hint = 'Give two image manifests, two output folders, or two files that tailor-image made.'
  throw new UserError(
    missing.map((file) => ({
      level: 'error',
      code: 'diff-missing',
      title: `there is no ${shownPath(file, ports)}`,
      hint,
    })),
  )
}

/** The manifest that a path means: an output folder's, or itself; undefined for any other file. */
async function manifestAt(file: string): Promise<string | undefined> {
  const stats = await stat(file).catch(() => undefined)
  if (stats?.isDirectory() === true) return path.join(file, 'image.json')
  return file.endsWith('.json') ? file : undefined
}

async function diffImages(a: string, b: string, ports: Ports): Promise<Result> {
  // Files may be away: the manifests tell their sums.
  const read = [
    await readManifest('dpuos.image/v1', a, ports, () => []),
    await readManifest('dpuos.image/v1', b, ports, () => []),
  ]
  const bad = read.flatMap((one) => (one.ok ? [] : one.findings))
  const [one, other] = read.flatMap((each) => (each.ok ? [each.value] : []))
  if (bad.length > 0 || one === undefined || other === undefined) throw new UserError(bad)
  const { tables, circumstances, same } = compareManifests(one, other)
  const deeper = same ? undefined : await lookInto([a, one], [b, other], ports)
  return result(
    same
      ? 'the same: packages, files and sizes are equal'
      : `different: ${deeper?.first ?? tables[0]?.rows[0]?.[0] ?? ''}`,
    same,
    [...(deeper?.tables ?? []), ...tables],
    circumstances.map(([name, left, right]) => ({ name, value: `${left} | ${right}` })),
    deeper?.findings ?? [],
  )
}

interface Deeper {
  readonly first: string
  readonly tables: readonly Table[]
  readonly findings: readonly Finding[]
}

/** The first pair of files of one role that are there and differ, file by file. */
async function lookInto(
  [a, one]: readonly [string, ImageManifest],
  [b, other]: readonly [string, ImageManifest],
  ports: Ports,
): Promise<Deeper | undefined> {
  for (const role of ROLES) {
    const entries = [one, other].map((manifest) => manifest.files.find((file) => file.role === role))
    const [left, right] = entries
    if (left === undefined || right === undefined || left.sha256 === right.sha256) continue
    const files = [listedFile(a, left), listedFile(b, right)] as const
    const there = await Promise.all(
      files.map((file) =>
        stat(file).then(
          () => true,
          () => false,
        ),
      ),
    )
    if (there.includes(false)) continue
    const found = await compareFiles(files[0], files[1], ports)
    if (found.differences.length > 0) return described(found, role)
  }
  return undefined
}

async function diffFiles(a: string, b: string, ports: Ports): Promise<Result> {
  const found = await compareFiles(a, b, ports)
  const { first, tables, findings } = described(found, `${found.kinds[0]} | ${found.kinds[1]}`)
  const same = found.differences.length === 0
  const equal = found.identical
    ? 'the same, bit for bit'
    : `the same ${found.count} files, as ${found.kinds.join(' and ')}`
  return result(same ? equal : `different: ${first}`, same, tables, [], findings)
}

interface Compared {
  readonly kinds: readonly [string, string]
  readonly differences: readonly Difference[]
  readonly identical: boolean
  readonly count: number
  readonly findings: readonly Finding[]
}

async function compareFiles(a: string, b: string, ports: Ports): Promise<Compared> {
  const [one, other] = [await openArtifact(a, ports), await openArtifact(b, ports)]
  const sameKind = one.kind === other.kind
  const kinds = [one.kind, other.kind] as const
  if (sameKind && firstByte(a, b) === undefined)
    return { kinds, differences: [], identical: true, count: 0, findings: [] }
  const [left, right] = [await one.records(), await other.records()]
  const known = (records: typeof left) =>
    sameKind ? records : records.filter((each) => each.path !== '/lost+found')
  const limits = {
    xattrs: one.xattrs && other.xattrs,
    inodes: one.inodes && other.inodes,
    sameForm: sameKind,
  }
  const differences = await located(compareRecords(known(left), known(right), limits), one, other)
  const findings = notCompared(limits)
  if (differences.length > 0 || !sameKind)
    return { kinds, differences, identical: false, count: left.length, findings }
  return {
    kinds,
    differences: await compareBytes(one, other, ports),
    identical: false,
    count: left.length,
    findings,
  }
}

/** Say of the first content that differs where it does. */
async function located(
  differences: readonly Difference[],
  one: Artifact,
  other: Artifact,
): Promise<Difference[]> {
  const index = differences.findIndex(({ what }) => what === 'content')
  const first = differences[index]
  if (first === undefined) return [...differences]
  const [a, b] = [await one.content(first.path), await other.content(first.path)]
  if (a === undefined || b === undefined) return [...differences]
  return differences.with(index, { ...first, what: `content, ${firstDifference(a, b)}` })
}

/** What is not known of one side or the other, and so says nothing about being the same. */
function notCompared({ xattrs, inodes }: CompareOptions): Finding[] {
  const what = [
    ...(inodes ? [] : ['set-user-ID bits', 'hard links']),
    ...(xattrs ? [] : ['extended attributes']),
  ]
  if (what.length === 0) return []
  return [
    {
      level: 'notice',
      code: 'diff-not-compared',
      title: `not compared: ${what.join(', ')}; ${inodes ? 'a cpio has none' : 'fsck.erofs does not unpack them'}`,
      hint: 'Compare disks, tars, squashfs or lists of files for those.',
    },
  ]
}

function described({ differences, findings }: Compared, what: string): Deeper {
  const [first] = differences
  const shown = differences.slice(0, SHOWN).map((one) => [one.path, one.what, one.a, one.b])
  const more = differences.length > SHOWN ? `, the first ${SHOWN} of ${differences.length}` : ''
  return {
    first: first === undefined ? '' : `${JSON.stringify(first.path).slice(1, -1)}: ${first.what}`,
    tables:
      differences.length === 0
        ? []
        : [
            {
              title: `Differences (${what}${more})`,
              columns: [{ name: 'path' }, { name: 'what' }, { name: 'first' }, { name: 'second' }],
              rows: shown,
            },
          ],
    findings,
  }
}

const result = (
  headline: string,
  same: boolean,
  tables: readonly Table[],
  facts: readonly { name: string; value: string }[],
  findings: readonly Finding[],
): Result => ({
  report: { headline, verdict: same ? 'pass' : 'fail', facts, tables, excerpts: [], findings },
  outputs: { verdict: same ? 'pass' : 'fail' },
})
