import { globPattern } from '@dpuos/manifests'

/** What the definition says that decides about data. */
export interface DataOptions {
  /** Locales to keep, as in `packages.strip.locales`. */
  readonly locales: readonly string[]
  readonly timezone: string
  /** Is bash-completion itself in the image? */
  readonly completion: boolean
}

export interface DataRule {
  /** Last part of the rule's name: `packages.strip.auto.docs`. */
  readonly name: string
  readonly why: string
  readonly takes: (path: string) => boolean
}

/** Licence texts must travel with the software; Debian calls them `copyright`. */
const LICENCE = /\/(licen[cs]es?|copying|copyright|notice|authors|patents)([^a-z/][^/]*)?$|\/licenses\//i

/** Terminals that reach a DPU: its consoles, ssh from the usual emulators, tmux and screen. */
const TERMINALS =
  /\/(ansi|cons25|dumb|linux|pcansi|vt52|vt100|vt102|vt220|rxvt[^/]*|screen[^/]*|tmux[^/]*|xterm[^/]*|alacritty|foot|kitty|putty[^/]*)$/

/** Unicode's own forms and those of the protocols: a system without any other converter still talks to its peers. */
const CHARSETS = ['UTF-16', 'UTF-32', 'UTF-7', 'UNICODE', 'ISO8859-1', 'ISO8859-15', 'ANSI_X3.110']

/** Zones that everybody has. */
const ZONES = ['UTC', 'Etc/UTC', 'UCT', 'Etc/UCT', 'Universal', 'Zulu', 'GMT', 'Etc/GMT']

/** Data that no kept program needs in order to work, by class. The first rule that takes a path names it. */
export function dataRules({ locales, timezone, completion }: DataOptions): DataRule[] {
  const keptLocale = localeKeeper(locales)
  const charsets = new Set([...CHARSETS, ...locales.flatMap(charsetOf)].map((name) => `${name}.so`))
  const zones = new Set([...ZONES, timezone])
  return [
    {
      name: 'docs',
      why: 'pages and texts for people; licences stay',
      takes: (path) => /^\/usr\/share\/(doc|man|info|gtk-doc|help)\//.test(path) && !LICENCE.test(path),
    },
    {
      name: 'locales',
      why: `translations other than ${locales.join(', ')}, and the sources that locales are made from`,
      takes: (path) => {
        const name = /^\/usr\/(?:share\/locale|lib\/locale)\/([a-z]{2,3}(?:_[A-Z]{2})?(?:[.@][^/]*)?)\//.exec(
          path,
        )?.[1]
        return (name !== undefined && !keptLocale(name)) || path.startsWith('/usr/share/i18n/')
      },
    },
    {
      name: 'development',
      why: 'needed to build programs, not to run them',
      takes: (path) =>
        /^\/usr\/(include|src|lib\/debug|lib\/\.build-id)\//.test(path) ||
        /^\/usr\/lib(64)?\/([^/]+\/)?(lib[^/]*\.(a|la)|[^/]*crt[^/]*\.o|pkgconfig\/.*|cmake\/.*)$/.test(
          path,
        ) ||
        /^\/usr\/share\/(aclocal|cmake|pkgconfig|gir-1\.0|vala|gdb)\//.test(path),
    },
    {
      name: 'bytecode',
      why: 'python makes it again, in memory where it may not write',
      takes: (path) => path.includes('/__pycache__/'),
    },
    {
      name: 'charsets',
      why: `converters other than those of Unicode and ${locales.join(', ')}`,
      takes: (path) => {
        const name = /^\/usr\/lib(?:64)?\/(?:[^/]+\/)?gconv\/([^/]+\.so)$/.exec(path)?.[1]
        return name !== undefined && !name.startsWith('lib') && !charsets.has(name)
      },
    },
    {
      name: 'terminals',
      why: 'descriptions of terminals that do not reach a DPU',
      takes: (path) => /^(\/usr\/(share|lib)|\/etc|\/lib)\/terminfo\//.test(path) && !TERMINALS.test(path),
    },
    {
      name: 'timezones',
      why: `zones other than ${[...new Set(['UTC', timezone])].join(' and ')}`,
      takes: (path) => {
        const name = /^\/usr\/share\/zoneinfo\/(.+)$/.exec(path)?.[1]
        return name !== undefined && !zones.has(name) && !name.startsWith('leap')
      },
    },
    {
      name: 'device-names',
      why: 'names of vendors and models, shown to people only; quirks of devices stay',
      takes: (path) =>
        /^\/usr\/lib\/udev\/hwdb\.d\/20-(OUI|(acpi|pci|usb|sdio|bluetooth|vmbus)-[^/]*(vendor|product|model|class)[^/]*)\.hwdb$/.test(
          path,
        ),
    },
    {
      name: 'desktop',
      why: 'icons and menus of a desktop',
      takes: (path) =>
        /^\/usr\/share\/(icons|pixmaps|applications|metainfo|appdata|sounds|themes)\//.test(path),
    },
    {
      name: 'completions',
      why: 'completions for shells that are not there',
      takes: (path) =>
        /^\/usr\/share\/(zsh|fish)\//.test(path) ||
        (!completion && path.startsWith('/usr/share/bash-completion/')),
    },
  ]
}

/** A kept `zh_CN.UTF-8` keeps `zh_CN` and `zh`; a kept `zh` keeps all of Chinese. */
function localeKeeper(locales: readonly string[]): (name: string) => boolean {
  const bare = (name: string): string => name.replace(/[.@].*$/, '')
  const wanted = locales.map(bare)
  return (name) =>
    wanted.some(
      (one) => one === bare(name) || one.startsWith(`${bare(name)}_`) || bare(name).startsWith(`${one}_`),
    )
}

/** glibc's names of a locale's charset: `zh_CN.GB18030` → GB18030; plain `zh_CN` was GB2312 once, which EUC-CN converts. */
function charsetOf(locale: string): string[] {
  const charset = /\.([^@]+)/.exec(locale)?.[1]?.toUpperCase()
  if (charset === undefined || /^UTF-?8$/.test(charset)) return []
  return [charset, charset.replace(/^ISO-?/, 'ISO'), charset.replace('EUC', 'EUC-').replace('--', '-')]
}

/** One test for the globs of `packages.strip.keep`. */
export function keeper(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.map(globPattern)
  return (path) => patterns.some((pattern) => pattern.test(path))
}
