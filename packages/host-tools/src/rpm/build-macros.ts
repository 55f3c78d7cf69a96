/** A macro of rpm: name and value. */
export type Macro = readonly [name: string, value: string]

/**
 * rpmbuild's macros for a tree that is ready: nothing of the host shapes the package, and the same tree gives the same bytes. No stripping (the host's strip knows one
 * processor), no byte-compiling, no debuginfo, no build-id links; fixed host name, build and file times (SOURCE_DATE_EPOCH). Packages land in `work/out`.
 * `zstd` is its level; `own` are further macros.
 */
export const buildMacros = (
  work: string,
  host: string,
  { zstd, own = [] }: { readonly zstd: number; readonly own?: readonly Macro[] },
): readonly Macro[] => [
  ['_topdir', work],
  ['_builddir', work],
  ['_tmppath', work],
  ['_rpmdir', `${work}/out`],
  ['_rpmfilename', '%%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm'],
  ['__spec_install_post', '%{nil}'],
  ['__os_install_post', '%{nil}'],
  ['debug_package', '%{nil}'],
  ['_build_id_links', 'none'],
  ['_binary_payload', `w${zstd}.zstdio`],
  ['_binary_filedigest_algorithm', '8'],
  ...own,
  ['_buildhost', host],
  ['use_source_date_epoch_as_buildtime', '1'],
  ['clamp_mtime_to_source_date_epoch', '1'],
]

/** Macros as rpmbuild takes them on its command line. */
export const defines = (macros: readonly Macro[]): string[] =>
  macros.flatMap(([name, value]) => ['--define', `${name} ${value}`])
