import { expect, test } from 'vitest'
import { QmpReader } from './qmp.ts'

const STREAM =
  '{"QMP": {"version": {"qemu": {"micro": 22, "minor": 2, "major": 7}}, "capabilities": ["oob"]}}\r\n' +
  '{"return": {}, "id": 1}\r\n' +
  '{"timestamp": {"seconds": 1, "microseconds": 2}, "event": "SHUTDOWN", "data": {"guest": true, "reason": "guest-reset"}}\r\n' +
  '{"timestamp": {"seconds": 1, "microseconds": 2}, "event": "RESUME"}\r\n' +
  '{"id": 2, "error": {"class": "GenericError", "desc": "Der Gast schläft"}}\r\n'

const MESSAGES = [
  { kind: 'greeting' },
  { kind: 'return', id: 1, value: {} },
  { kind: 'event', name: 'SHUTDOWN', data: { guest: true, reason: 'guest-reset' } },
  { kind: 'event', name: 'RESUME', data: {} },
  { kind: 'error', id: 2, text: 'Der Gast schläft' },
]

test.each([1, 7, 64, 10_000])('QMP is understood when it comes %d bytes at a time', (size) => {
  const reader = new QmpReader()
  const bytes = Buffer.from(STREAM)
  const messages = []
  for (let at = 0; at < bytes.length; at += size) messages.push(...reader.push(bytes.subarray(at, at + size)))
  expect(messages).toEqual(MESSAGES)
})

test('what is no QMP is passed over', () => {
  expect(new QmpReader().push(Buffer.from('warning: something\n[1, 2\n{"other": 1}\n\n'))).toEqual([])
})
