import { FILESYSTEM_DIRS, FILESYSTEM_MODES, NATIVE_VERSION } from './data/base-files.ts'
import { DIST_TAG, evrOf } from './debian-version.ts'
import { isSharedFolder } from './layout.ts'
import type { RpmPlan } from './resolve.ts'
import type { TreeEntry } from './stage.ts'
import type { ExtraPackage } from './types.ts'

/** What a spec's preamble and scriptlets say. */
export interface SpecParts {
  readonly name: string
  readonly epoch?: string | undefined
  readonly version: string
  readonly release: string
  readonly noarch: boolean
  readonly summary: string
  readonly description: string
  readonly requires: readonly string[]
  /** Needed before %post runs. */
  readonly requiresPost: readonly string[]
  readonly provides: readonly string[]
  readonly recommends: readonly string[]
  readonly conflicts: readonly string[]
  /** Whole scriptlet sections, `%post` and its body. */
  readonly scriptlets: readonly string[]
}

/** `%` starts a macro in a spec and in a file list; nothing else is special inside quotes (rpm 4.17, 4.18). */
const escapeMacro = (text: string): string => text.replaceAll('%', '%%')

/** The spec of one RPM. Its files come ready in the buildroot, its file list from a file beside it. */
export function formatSpec(parts: SpecParts): string {
  return [
    `Name: ${parts.name}`,
    ...(parts.epoch === undefined ? [] : [`Epoch: ${parts.epoch}`]),
    `Version: ${parts.version}`,
    `Release: ${parts.release}`,
    // rpm takes one line; 80 bytes are what its listings show.
    `Summary: ${escapeMacro(parts.summary.replaceAll(/\s+/g, ' ').slice(0, 80).trim() || parts.name)}`,
    // Debian keeps licences as texts (/usr/share/doc/*/copyright), not as an expression.
    'License: see /usr/share/doc',
    'Vendor: dpuos sandbox',
    ...(parts.noarch ? ['BuildArch: noarch'] : []),
    ...parts.provides.map((line) => `Provides: ${line}`),
    ...parts.requires.map((line) => `Requires: ${line}`),
    ...parts.requiresPost.map((line) => `Requires(post): ${line}`),
    ...parts.recommends.map((line) => `Recommends: ${line}`),
    ...parts.conflicts.map((line) => `Conflicts: ${line}`),
    '',
    '%description',
    escapeMacro(parts.description),
    '',
    '%install',
    // The tree comes ready. rpm 4.20 takes no buildroot but its own, and every rpm empties it first.
    'rmdir %{buildroot}',
    'mv %{_topdir}/root %{buildroot}',
    ...parts.scriptlets.flatMap((section) => ['', section]),
    '',
    // rpm 4.20 looks for a bare name in a build folder of its own.
    '%files -f %{_topdir}/files.list',
    '%defattr(-,root,root,-)',
    '',
  ].join('\n')
}

/** Sections for a plan: presets of its services and its file trigger, as openEuler's own packages have them. */
export function scriptletsOf(plan: RpmPlan): string[] {
  const { units, trigger } = plan.recipe
  const sections: string[] = []
  if (units !== undefined) {
    sections.push(
      `%post\nif [ $1 -eq 1 ] && [ -x /usr/bin/systemctl ]; then\n  /usr/bin/systemctl --no-reload preset ${units.join(' ')} || :\nfi`,
    )
  }
  if (trigger !== undefined) {
    // A sh body on purpose: with `-p PROGRAM` rpm hands the file names on stdin to a program that expects none.
    const kinds = [
      'transfiletriggerin',
      ...(trigger.alsoOnRemoval === true ? ['transfiletriggerpostun'] : []),
    ]
    for (const kind of kinds)
      sections.push(`%${kind} -P ${trigger.priority} -- ${trigger.paths.join(' ')}\n${trigger.body}`)
  }
  return sections
}

/** The spec of a converted package; `kernelRelease` is `uname -r` of the kernel in it. */
export function planSpec(plan: RpmPlan, kernelRelease?: string): SpecParts {
  const { recipe } = plan
  const main = recipe.native === true ? undefined : plan.debs[0]
  const evr = main === undefined ? { version: NATIVE_VERSION, release: `1${DIST_TAG}` } : evrOf(main.version)
  const empty = recipe.step === undefined
  const scriptlets = scriptletsOf(plan)
  return {
    name: plan.name,
    ...evr,
    noarch: recipe.noarch ?? (empty && plan.debs.every((deb) => deb.architecture === 'all')),
    summary: main?.summary ?? `openEuler's ${plan.name}, as the sandbox has it`,
    description: `Made from ${plan.debs.length === 0 ? 'nothing: it stands for a name of openEuler' : `Debian's ${plan.debs.map((deb) => `${deb.name} ${deb.version}`).join(', ')}`}.`,
    requires: plan.requires,
    requiresPost: scriptlets.length > 0 && recipe.units !== undefined ? ['systemd'] : [],
    provides: [
      ...(recipe.provides ?? []),
      ...(recipe.step === 'grub-efi' ? [] : plan.debs.map((deb) => `debian(${deb.name})`)),
      // As openEuler's kernel says it; RPM allows one `-` in a version, so the release is not parsed as EVR.
      ...(kernelRelease === undefined ? [] : ['kernel-core', `kernel-uname-r(${kernelRelease})`]),
    ],
    recommends: [],
    conflicts: [],
    scriptlets,
  }
}

/** The spec of a synthetic package. */
export function extraSpec(extra: ExtraPackage): SpecParts {
  return {
    name: extra.name,
    version: extra.version ?? '1.0',
    release: extra.release ?? '1',
    noarch: (extra.arch ?? 'noarch') === 'noarch',
    summary: `synthetic package ${extra.name}`,
    description: 'Made for a test.',
    requires: extra.requires ?? [],
    requiresPost: [],
    provides: extra.provides ?? [],
    recommends: extra.recommends ?? [],
    conflicts: extra.conflicts ?? [],
    scriptlets: extra.post === undefined ? [] : [`%post\n${extra.post}`],
  }
}

const FILESYSTEM_OWNED = new Set([...FILESYSTEM_DIRS, ...Object.keys(FILESYSTEM_MODES)])

/** Lines of the file list: folders that nobody else owns, configuration marked as such, documentation and languages too. */
export function fileLines(
  name: string,
  entries: readonly TreeEntry[],
  attr: Readonly<Record<string, string>>,
): string[] {
  const lines: string[] = []
  for (const entry of entries) {
    const quoted = `"${escapeMacro(entry.path)}"`
    if (entry.type === 'folder') {
      const foreign =
        name !== 'filesystem' && (FILESYSTEM_OWNED.has(entry.path) || isSharedFolder(entry.path))
      if (!foreign) lines.push(`%dir ${quoted}`)
      continue
    }
    const language = /^\/usr\/share\/(?:locale|man)\/([a-z]{2,3})(?:[_@.][^/]*)?\//.exec(entry.path)?.[1]
    const marks = [
      attr[entry.path],
      entry.path.startsWith('/etc/') && entry.type === 'file' ? '%config(noreplace)' : undefined,
      /^\/usr\/share\/(doc|man)\//.test(entry.path) ? '%doc' : undefined,
      language === undefined ? undefined : `%lang(${language})`,
    ]
    lines.push([...marks.filter((mark) => mark !== undefined), quoted].join(' '))
  }
  return lines
}
