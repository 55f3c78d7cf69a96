import { spawn } from 'node:child_process'
import { copyFileSync, existsSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { which } from './programs.ts'

const FIRMWARE = ['/usr/share/OVMF/OVMF_CODE_4M.fd', '/usr/share/OVMF/OVMF_CODE.fd']

/** A boot in emulation takes half a minute on an idle machine. */
const LIMIT_MS = 5 * 60_000

/** Boot the disk through UEFI, without writing to it, until a login prompt comes on the serial line: seconds, or why not. */
export async function boot(disk: string, scratch: string): Promise<number | string> {
  const code = FIRMWARE.find((file) => existsSync(file))
  const qemu = which('qemu-system-x86_64')
  if (code === undefined || qemu === undefined)
    return 'not booted: qemu-system-x86_64 or OVMF is missing (Debian: qemu-system-x86, ovmf)'
  const vars = path.join(scratch, 'vars.fd')
  copyFileSync(code.replace('CODE', 'VARS'), vars)
  const machine = ['-machine', 'q35', '-accel', 'tcg', '-m', '1024', '-smp', '2', '-no-reboot']
  const lines = ['-display', 'none', '-monitor', 'none', '-serial', 'stdio', '-nic', 'none']
  const drives = [
    `if=pflash,format=raw,readonly=on,file=${code}`,
    `if=pflash,format=raw,file=${vars}`,
    `if=virtio,format=raw,snapshot=on,file=${disk}`,
  ].flatMap((drive) => ['-drive', drive])
  const start = performance.now()
  const child = spawn(qemu, [...machine, ...lines, ...drives], {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  })
  let text = ''
  let seconds: number | undefined
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-20_000)
    if (!/^\S+ login:/m.test(text)) return
    seconds ??= (performance.now() - start) / 1000
    child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.on('close', resolve))
  const end = stripVTControlCharacters(text).replace(/\s+/g, ' ').slice(-200)
  return seconds ?? `did not boot; its console ends with: ${end}`
}
