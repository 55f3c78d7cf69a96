/** Throws with the end of a program's output where its exit code is not 0: the whole story instead of `1 is not 0`. */
export function mustSucceed(code: number | null, output: string): void {
  if (code !== 0) throw new Error(`exit code ${code}\n${output.slice(-4000)}`)
}
