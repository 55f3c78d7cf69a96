import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'

/** Validators of others, from PyPI: neither knows the library that we write with. */
const VALIDATORS = ['spdx-tools==0.8.5', 'cyclonedx-python-lib[json-validation]==11.12.0']
const CYCLONEDX = `import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
sys.exit(str(JsonStrictValidator(SchemaVersion.V1_6).validate_str(open(sys.argv[1]).read()) or '') or 0)`

/** Each resolves to the exit code: 0 where the file is a valid document. */
export interface SbomValidators {
  readonly spdx: (file: string) => Promise<number>
  readonly cyclonedx: (file: string) => Promise<number>
}

/** Installed into a folder of the cache; a text that says why where pip cannot. */
export async function sbomValidators(
  cacheDir: string,
  ports: Pick<Ports, 'proc'>,
): Promise<SbomValidators | string> {
  const folder = path.join(cacheDir, 'sbom-validators')
  const install = ['install', '--quiet', '--disable-pip-version-check', '--upgrade', '--target', folder]
  const { code, stderr } = await ports.proc.run(['env', 'pip3', ...install, ...VALIDATORS], {
    okCodes: [1, 2, 127],
    timeoutMs: 300_000,
  })
  if (code !== 0) return `pip could not install the validators: ${stderr.trim().split('\n').at(-1)}`
  const python = async (...args: string[]): Promise<number> =>
    (await ports.proc.run(['python3', ...args], { env: { PYTHONPATH: folder }, okCodes: [1] })).code
  return {
    spdx: (file) => python('-m', 'spdx_tools.spdx.clitools.pyspdxtools', '-i', file),
    cyclonedx: (file) => python('-c', CYCLONEDX, file),
  }
}
