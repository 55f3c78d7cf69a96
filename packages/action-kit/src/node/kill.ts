import { type ChildProcess, spawn } from 'node:child_process'

/**
 * End a process and everything in its group: SIGTERM, after `graceMs` SIGKILL; resolves when it is gone.
 * With `sudo` (path) the group is root's and only root may signal it.
 */
export async function killGroup(
  child: ChildProcess,
  exit: Promise<unknown>,
  graceMs: number,
  sudo: string | undefined,
): Promise<void> {
  if (child.pid === undefined) return
  send(child.pid, 'SIGTERM', sudo)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), graceMs)
  })
  const first = await Promise.race([exit, late])
  clearTimeout(timer)
  // Also when the leader is gone: members of its group may have ignored SIGTERM.
  send(child.pid, 'SIGKILL', sudo)
  if (first === 'late') await exit
}

function send(group: number, signal: 'SIGTERM' | 'SIGKILL', sudo: string | undefined): void {
  if (sudo !== undefined) {
    spawn(sudo, ['-n', 'kill', `-${signal.slice(3)}`, '--', `-${group}`], { stdio: 'ignore' }).on(
      'error',
      () => undefined,
    )
    return
  }
  try {
    process.kill(-group, signal)
  } catch {
    // ESRCH: nobody left, which is what we want.
  }
}
