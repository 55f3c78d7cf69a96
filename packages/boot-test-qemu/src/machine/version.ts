/** The versioned name behind a machine type, from `qemu-system-… -machine help`; the name itself where it is no alias. */
export function versionedMachine(type: string, help: string): string {
  const [name = '', ...options] = type.split(',')
  const alias = help
    .split('\n')
    .find((line) => line.startsWith(`${name} `))
    ?.match(/\(alias of (\S+)\)/)?.[1]
  return [alias ?? name, ...options].join(',')
}

/** `7.2.22` from `qemu-system-… --version`. */
export function qemuVersion(text: string): string {
  return /version (\S+)/.exec(text)?.[1] ?? 'unknown'
}

/** Is this version (`9.1.0`) that one or later? An unknown one is not. */
export function isFrom(version: string, [wanted, least]: readonly [major: number, minor: number]): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > wanted || (major === wanted && minor >= least)
}
