// Stands for QEMU: answers QMP, writes a kernel's messages to its console at a steady rate, then a login prompt. Started by bench/flood.ts.
import { createServer } from 'node:net'

const [rate, seconds, ...argv] = process.argv.slice(2)
const bytesPerSecond = Number(rate)
const LINE =
  '[   12.345678] mlx5_core 0000:03:00.0: firmware version: 24.35.1012, port module event: module 0, Cable plugged '
/** Milliseconds between writes. */
const TICK = 20

if (argv.includes('--version')) process.stdout.write('QEMU emulator version 7.2.22\n')
else if (argv.includes('help')) process.stdout.write('q35 (alias of pc-q35-7.2)\n')
else serve()

function serve() {
  const qmp = /^unix:([^,]+)/.exec(argv[argv.indexOf('-qmp') + 1] ?? '')?.[1]
  const probe = argv.map((word) => /^socket,id=probe,path=([^,]+)/.exec(word)?.[1]).find((one) => one !== undefined)
  createServer(() => undefined).listen(probe)
  createServer((socket) => {
    socket.write(`${JSON.stringify({ QMP: { version: {}, capabilities: [] } })}\n`)
    socket.on('error', () => undefined).on('data', (data) => {
      for (const text of String(data).split('\n').filter(Boolean)) {
        const { execute, id } = JSON.parse(text)
        socket.write(`${JSON.stringify({ return: execute === 'query-blockstats' ? [] : {}, id })}\n`)
        if (execute === 'cont') flood()
      }
    })
  }).listen(qmp)
}

/** Never two writes at once: a reader that is slow holds it back, as it does QEMU. */
function flood() {
  process.stdout.write('[    0.000000] Linux version 6.6.0\r\n')
  const start = performance.now()
  let written = 0
  let number = 0
  const step = () => {
    const elapsed = performance.now() - start
    if (elapsed > Number(seconds) * 1000) {
      process.stderr.write(`${written}\n`)
      process.stdout.write('\r\nk2 login: ')
      return
    }
    const due = (bytesPerSecond * elapsed) / 1000 - written
    let text = ''
    while (text.length < Math.min(due, bytesPerSecond / 10)) text += `${LINE}${number++}\r\n`
    written += text.length
    process.stdout.write(text, () => setTimeout(step, TICK))
  }
  step()
}
