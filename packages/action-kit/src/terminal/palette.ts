export interface Palette {
  bold(text: string): string
  dim(text: string): string
  red(text: string): string
  green(text: string): string
  yellow(text: string): string
  blue(text: string): string
}

/** SGR codes, or nothing. Colours are for terminals that want them: https://no-color.org. */
export function palette(colours: boolean): Palette {
  const sgr =
    (on: number, off: number) =>
    (text: string): string =>
      colours ? `\x1b[${on}m${text}\x1b[${off}m` : text
  return {
    bold: sgr(1, 22),
    dim: sgr(2, 22),
    red: sgr(31, 39),
    green: sgr(32, 39),
    yellow: sgr(33, 39),
    blue: sgr(34, 39),
  }
}

export function wantsColours(isTTY: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false
  return isTTY || (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0')
}
