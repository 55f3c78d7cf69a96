/** Replaces secrets in text that we print. The runner masks its log too; a terminal, files and summaries have only this. */
export class Redactor {
  readonly #secrets = new Set<string>()

  /** Lines of a secret are secrets too: tools print them one by one. Very short ones would blank out ordinary text. */
  add(secret: string): readonly string[] {
    const parts = [...new Set([secret, ...secret.split(/\r?\n/)])].filter((part) => part.trim().length >= 4)
    for (const part of parts) this.#secrets.add(part)
    return parts
  }

  clean(text: string): string {
    let result = text
    for (const secret of this.#secrets) result = result.replaceAll(secret, '***')
    return result
  }
}
