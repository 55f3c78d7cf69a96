declare const __DPUOS_VERSION__: string | undefined

/** The version of dpuos; the bundler puts it in from package.json. */
export const VERSION = typeof __DPUOS_VERSION__ === 'string' ? __DPUOS_VERSION__ : '0.0.0-source'
