// An edge: runs a TPM beside a machine.
import { access, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type Child, type Ports, UserError } from '@dpuos/action-kit'

/** Milliseconds; it takes a few hundredths of a second. */
const START_LIMIT = 10_000

/** Start an empty TPM 2.0 (swtpm(8)) that listens on `socket`, its state in `folder`. Throws UserError where it does not come up. */
export async function startTpm(folder: string, socket: string, ports: Pick<Ports, 'proc'>): Promise<Child> {
  const state = path.join(folder, 'tpm')
  await mkdir(state)
  const tpm = [
    'swtpm',
    'socket',
    '--tpm2',
    '--tpmstate',
    `dir=${state}`,
    '--ctrl',
    `type=unixio,path=${socket}`,
  ]
  // Also when nobody can end it any more, because we were killed.
  const child = await ports.proc.start(['setpriv', '--pdeathsig', 'KILL', '--', ...tpm])
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)))
  child.stdout.resume()
  let gone = false
  void child.exit.then(() => (gone = true))
  if (await listening(socket, () => gone)) return child
  await child.kill(0)
  throw new UserError({
    level: 'error',
    code: 'tpm-failed',
    title: 'swtpm, the TPM of the test machine, did not start',
    detail: said.trim() === '' ? 'It said nothing.' : said.trim(),
    hint: 'Mend that, or leave verify.machine.tpm out.',
  })
}

/** Has the socket come before `gone` and in time? */
async function listening(socket: string, gone: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < START_LIMIT && !gone(); waited += 20) {
    const there = await access(socket).then(
      () => true,
      () => false,
    )
    if (there) return true
    await delay(20)
  }
  return false
}
