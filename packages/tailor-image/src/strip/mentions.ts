import { readFileSync } from 'node:fs'

/** What the bytes of a program, library or script speak of. Far more than it uses: good enough to keep, never to complain. */
export interface Mentions {
  /** Absolute paths. */
  readonly paths: ReadonlySet<string>
  /** Names of shared libraries, for dlopen(3). */
  readonly libraries: ReadonlySet<string>
  /** Whole words that may be programs. */
  readonly words: ReadonlySet<string>
}

/** Nothing that runs in a DPU's root is larger; a larger file is data with an x bit. */
const MAX = 2 ** 27

/** libc's ways of finding a program by its name: who uses none of them has its words for something else. */
const BY_NAME = ['execvp', 'execvpe', 'execlp', 'posix_spawnp', 'popen']

const NOTHING: Mentions = { paths: new Set(), libraries: new Set(), words: new Set() }

/** Read a file's strings; those of caches and other data are nobody's speech. `binary`: words are those between zero bytes, as C has them; else every word of the text. */
export function mentionsOf(host: string, size: number, binary: boolean): Mentions {
  const text = size > MAX ? '' : readFileSync(host, 'latin1')
  if (!binary && text.includes('\0')) return NOTHING
  return {
    paths: new Set(text.match(/\/(?:usr|s?bin|lib|lib64|etc|opt)\/[\w.+@:/-]{2,200}/g)),
    libraries: new Set(text.match(/\blib[\w+-][\w.+-]{0,60}?\.so(?:\.\d+)*(?![\w.])/g)),
    words: binary ? cWords(text) : new Set(text.match(/\w[\w.+-]*/g)),
  }
}

function cWords(text: string): Set<string> {
  const words = [...text.matchAll(/\0([a-z][\w.+-]{1,40})(?=\0)/g)].map((match) => match[1] ?? '')
  // `gpg-agent` is a program's name and nothing else, also within a message; `cut` may be anything.
  const names: readonly string[] = text.match(/\b[a-z]\w{0,20}(?:-\w{1,20}){1,4}/g) ?? []
  return new Set(BY_NAME.some((name) => words.includes(name)) ? [...words, ...names] : names)
}
