import type { Host } from '@dpuos/action-kit'

/** An address that we can ask ourselves. dnf replaces $variables in those of a `.repo` file: these are left to it. */
export const isPlainHttp = (url: string): boolean => /^https?:\/\/[^$]+$/.test(url)

/** Is there a proxy in between? Node's fetch knows none; dnf does. */
export const isProxied = ({ host }: { readonly host: Pick<Host, 'env'> }): boolean =>
  Object.entries(host.env).some(([name, value]) => /^(https?|all)_proxy$/i.test(name) && value !== '')
