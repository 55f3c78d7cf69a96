import { Buffer, isUtf8 } from 'node:buffer'

// A file name is bytes. Those that are no UTF-8 stand in our strings as lone surrogates U+DC80…U+DCFF, one for each byte that does
// not decode (Python's surrogateescape, PEP 383), so that nothing is lost between reading a folder and opening the file.

/** A surrogate without its other half. */
const LONE = /\p{Surrogate}/u

/** A name or path as the kernel gave it. */
export function fromBytes(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    const length = [1, 2, 3, 4].find((n) => at + n <= bytes.length && isUtf8(bytes.subarray(at, at + n)))
    text +=
      length === undefined
        ? String.fromCharCode(0xdc00 + (bytes[at] ?? 0))
        : bytes.toString('utf8', at, at + length)
    at += length ?? 1
  }
  return text
}

/** The bytes of a text that may hold such names. */
export function toBytes(text: string): Buffer {
  if (!LONE.test(text)) return Buffer.from(text)
  return Buffer.concat(
    Array.from(text, (char) => {
      const code = char.charCodeAt(0)
      return char.length === 1 && code >= 0xdc80 && code <= 0xdcff
        ? Buffer.from([code - 0xdc00])
        : Buffer.from(char)
    }),
  )
}

/** The path in the form that node:fs opens; a plain string wherever it can be one. */
export function osPath(path: string): string | Buffer {
  return LONE.test(path) ? toBytes(path) : path
}
