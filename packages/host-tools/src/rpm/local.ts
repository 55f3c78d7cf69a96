import { open } from 'node:fs/promises'
import { type Ports, ToolError } from '@dpuos/action-kit'
import { formatNevra, type Nevra } from '../dnf/output.ts'
import { NO_DATABASE, queryFormat, splitRecords } from './format.ts'
import { plainPaths } from './plain-paths.ts'

/** An RPM file of the user's, as its own header describes it; who made it is not verified. */
export interface RpmFile extends Nevra {
  readonly nevra: string
  /** Is it a source RPM? */
  readonly source: boolean
  /** Has its header an OpenPGP signature, of whomever? */
  readonly signed: boolean
}

/** rpm's file(1) magic: the first four bytes of the lead. */
const MAGIC = Buffer.from([0xed, 0xab, 0xee, 0xdb])
const TAGS = ['NAME', 'EPOCHNUM', 'VERSION', 'RELEASE', 'ARCH', 'SOURCEPACKAGE']
const SIGNATURES = ['RSAHEADER:pgpsig', 'DSAHEADER:pgpsig', 'SIGPGP:pgpsig']

/** Read the header of an RPM file and compare its digests; undefined when it is no RPM, or not a whole one. */
export async function readRpmFile(
  file: string,
  ports: Pick<Ports, 'proc' | 'fs'>,
): Promise<RpmFile | undefined> {
  // rpm takes any other file for a list of packages to open.
  if (!(await startsWith(file, MAGIC))) return undefined
  const env = { LC_ALL: 'C.UTF-8' }
  const named = await plainPaths([file], ports)
  const argv = ['--nosignature', '--qf', queryFormat([...TAGS, ...SIGNATURES]), '--', ...named]
  try {
    await ports.proc.run(['rpmkeys', ...NO_DATABASE, '-K', '--nosignature', '--', file], { env })
    const { stdout } = await ports.proc.run(['rpm', ...NO_DATABASE, '-qp', ...argv], { env })
    return parse(stdout)
  } catch (error) {
    if (error instanceof ToolError && error.info.how === 'exit') return undefined
    throw error
  }
}

function parse(stdout: string): RpmFile | undefined {
  const [columns] = splitRecords(stdout, TAGS.length + SIGNATURES.length)
  if (columns === undefined) return undefined
  const [name = '', epoch, version = '', release = '', arch = '', source, ...signatures] = columns
  const one = { name, epoch: Number(epoch), version, release, arch }
  const signed = signatures.some((text) => text !== '' && text !== '(none)')
  return { ...one, nevra: formatNevra(one), source: source === '1', signed }
}

async function startsWith(file: string, bytes: Buffer): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { buffer } = await handle.read(Buffer.alloc(bytes.length), 0, bytes.length, 0)
    return buffer.equals(bytes)
  } finally {
    await handle.close()
  }
}
