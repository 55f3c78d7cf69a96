// An edge: what compiled a kernel, from its headers.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import type { KernelCompiler } from '@dpuos/definition'
import { requireTools } from '@dpuos/host-tools'
import type { Arch } from '@dpuos/manifests'
import { compilerOf } from '../config/toolchain.ts'

/**
 * The kind of compiler that a kernel's modules must be compiled with: its own, as Kconfig noted it (CC_IS_CLANG; a kernel that clang compiled may have options that gcc does not know, as CFI). Throws UserError
 * where this machine does not have it.
 */
export async function kernelCompiler(
  headers: string,
  { release, arch }: { readonly release: string; readonly arch: Arch },
  ports: Ports,
): Promise<KernelCompiler> {
  const config = await readFile(path.join(headers, 'include/config/auto.conf'), 'utf8').catch(() => '')
  const compiler = /^CONFIG_CC_IS_CLANG=y$/m.test(config) ? 'llvm' : 'gcc'
  const program = compilerOf({ arch, compiler }, ports)
  if ((await ports.proc.which(program)) === undefined) {
    const text = /^CONFIG_CC_VERSION_TEXT="(.*)"$/m.exec(config)?.[1]
    throw new UserError({
      level: 'error',
      code: 'driver-compiler',
      title: `kernel ${release} was compiled with ${text ?? compiler}, its drivers must be too, and ${program} is not installed`,
      hint:
        compiler === 'llvm'
          ? 'Install it: on Debian and Ubuntu `apt-get install clang lld llvm`.'
          : `Install it: on Debian and Ubuntu \`apt-get install ${program === 'gcc' ? 'gcc' : `gcc-${program.replace(/-gcc$/, '')}`}\`.`,
    })
  }
  if (compiler === 'llvm') await requireTools('kernel-llvm', arch, ports)
  return compiler
}
