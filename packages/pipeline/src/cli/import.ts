import path from 'node:path'
import { kinds, type Outcome, type Ports, readInputs, shownPath, UserError } from '@dpuos/action-kit'
import { importFolder, type Loaded } from '@dpuos/definition'
import { readDefinition } from '@dpuos/host-tools'
import type { Finding } from '@dpuos/manifests'
import type { Invocation } from './command.ts'
import { askDistribution } from './distribution.ts'
import { quiet } from './quiet.ts'
import { tablesFor } from './tables.ts'

type Result = Outcome<Readonly<Record<string, string>>, unknown>

export const importInputs = {
  output: { kind: kinds.filePath, description: 'File to write; standard output without it.' },
  toolchain: {
    kind: kinds.filePath,
    description:
      'Manifest of setup-openeuler-toolchain: lists of drivers become short for the modules of its kernel.',
  },
}

const SPEC = { name: 'dpuos import', inputs: importInputs }

/** An account without a password is no obstacle: the new file asks for a secret. */
const TOLERATED = 'imagetailor-empty-password'

/** `dpuos import <folder>`: an imageTailor configuration as a dpuos.yaml. */
export async function runImport({ positionals, raw, print }: Invocation, ports: Ports): Promise<Result> {
  const { workspace } = ports.host
  const read = readInputs(SPEC, raw, { workspace, spell: (name) => `--${name}`, mask: () => undefined })
  if (!read.ok) throw new UserError(read.findings)
  const { output, toolchain } = read.values
  const source = path.resolve(workspace, positionals[0] ?? '')
  const loaded = await load(source, ports)
  const [folder] = loaded.folders
  if (folder === undefined) {
    throw new UserError({
      level: 'error',
      code: 'not-imagetailor',
      title: `${shownPath(source, ports)} is a definition already`,
      hint: 'import takes an imageTailor configuration folder, with rpm.conf, cmd.conf and sys.conf.',
    })
  }
  const files = toolchain === undefined ? [] : (await askDistribution(loaded, toolchain, ports)).files
  const modules = files.filter((file) => /\/lib\/modules\/[^/]+\/kernel\/.*\.ko(\.\w+)?$/.test(file))
  const base = output === undefined ? workspace : path.dirname(output)
  const said: Finding[] = loaded.findings.filter(({ level }) => level !== 'error')
  const tables = await tablesFor(source, ports, said)
  const yaml = importFolder(loaded, folder, {
    modules,
    ...(tables === undefined ? {} : { tables: tables.rows }),
    relative: (one) => {
      const relative = path.relative(base, path.resolve(workspace, one))
      return relative.startsWith('.') || path.isAbsolute(relative) ? relative : `./${relative}`
    },
  })
  const lines = yaml.split('\n').length - 1
  if (output === undefined) print(yaml)
  else await ports.fs.writeFile(output, yaml)
  const where = output === undefined ? 'standard output' : shownPath(output, ports)
  return {
    report: {
      headline: `${shownPath(source, ports)} is a dpuos.yaml of ${lines} lines, on ${where}`,
      verdict: 'pass',
      facts: [{ name: 'to choose', value: 'distro, and how root may log in (users.root)' }],
      tables: [],
      excerpts: [],
      findings: said,
    },
    outputs: { lines: String(lines) },
  }
}

async function load(source: string, ports: Ports): Promise<Loaded> {
  const read = await readDefinition(source, quiet(ports))
  if (read.ok) return read.value
  const mistakes = read.findings.filter(({ level, code }) => level === 'error' && code !== TOLERATED)
  if (mistakes.length > 0 || read.partial === undefined) throw new UserError(read.findings)
  return read.partial
}
