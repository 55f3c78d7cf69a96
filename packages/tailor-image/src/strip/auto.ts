import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cleanLine } from '@dpuos/action-kit'
import { eraseByForce, type RootPackage, rootPackages } from '@dpuos/host-tools'
import { type Finding, formatMiB } from '@dpuos/manifests'
import { scan } from '../closure/scan.ts'
import type { RootTree } from '../closure/tree.ts'
import type { Resolution } from '../resolve.ts'
import { type Work, warn } from '../work.ts'
import { keeper } from './data-rules.ts'
import { type Plan, type PlannedRule, type PlanOptions, plan } from './plan.ts'

const LIST = 'strip.json'

/** As many of a rule's largest files are named in the log. */
const EXAMPLES = 3

/** Programs that the kernel, systemd and the initramfs start without a file that says so. */
const STARTED_UNSEEN = [
  'sh',
  'init',
  'modprobe',
  'mount',
  'umount',
  'fsck',
  'agetty',
  'sulogin',
  'login',
  'nologin',
  'reboot',
]

/**
 * `packages.strip.auto`: take out what nothing that was asked for, is started or is configured reaches; with `preview` only say what
 * that would be. The last thing before the root is closed: the initramfs is made by then. Returns the path of the list of reasons in
 * the scratch folder; undefined when it is not asked for.
 */
export async function stripAuto(
  work: Work,
  resolution: Pick<Resolution, 'packages' | 'asks'>,
): Promise<string | undefined> {
  const { log } = work.ports
  const off = work.request.definition.packages.strip.auto === false
  return off ? undefined : log.group('Strip', () => strip(work, resolution))
}

async function strip(work: Work, resolution: Pick<Resolution, 'packages' | 'asks'>): Promise<string> {
  const { request, root, ledger, ports, scratch } = work
  const preview = request.definition.packages.strip.auto === 'preview'
  const now = scan(root)
  for (const finding of idleKeeps(work, now.tree)) warn(work, finding)
  const planned = plan(now, await rootPackages(root.dir, ports), optionsOf(work, resolution, now.tree))
  const list = path.join(scratch, LIST)
  await writeFile(list, `${JSON.stringify(listed(planned, preview), null, 1)}\n`)
  for (const rule of planned.rules) ports.log.info(summary(rule))
  const bytes = planned.rules.reduce((sum, rule) => sum + sizeOf(rule), 0)
  if (preview) {
    warn(work, {
      level: 'notice',
      code: 'strip-preview',
      title: `packages.strip.auto would take out ${formatMiB(bytes)}; nothing was taken`,
      detail: planned.rules.map(summary).join('\n'),
      hint: `Read ${LIST} in the output folder, name what must stay in packages.strip.keep, then write \`auto: true\`.`,
      at: request.position(['packages', 'strip', 'auto']),
    })
    return list
  }
  for (const rule of planned.rules) {
    for (const what of collapse(rule, now.tree)) ledger.remove(rule.kind, rule.rule, what)
  }
  await eraseEmptied(work, planned.emptied)
  ports.log.info(
    `${formatMiB(bytes)} taken out, and ${planned.emptied.length} packages with nothing left: ${planned.emptied.map(({ name }) => name).join(' ')}`,
  )
  return list
}

function optionsOf(
  { request, ledger }: Work,
  { packages, asks }: Pick<Resolution, 'packages' | 'asks'>,
  tree: RootTree,
): PlanOptions {
  const { system, storage, packages: given } = request.definition
  // The initramfs has its own copy of what it is made from.
  const names = asks.filter(({ because }) => because !== 'storage.initramfs: busybox').map(({ name }) => name)
  const wanted = new Set(names)
  const asked = packages.filter((one) => one.asked.some((name) => wanted.has(name))).map(({ name }) => name)
  const all = new Set(asked)
  return {
    keep: given.strip.keep,
    asked: (name) => all.has(name),
    programs: [...STARTED_UNSEEN, ...storage.layout.map(({ type }) => `fsck.${type}`)],
    written: (file) => ledger.written.has(file),
    locales: given.strip.locales ?? [system.locale],
    timezone: system.timezone,
    completion: tree.file('/usr/share/bash-completion/bash_completion') !== undefined,
  }
}

/** Globs of `keep` that keep nothing: typing mistakes, mostly. */
function idleKeeps({ request }: Work, tree: RootTree): Finding[] {
  const paths = [...tree.entries()].map(([file]) => file)
  return request.definition.packages.strip.keep.flatMap((glob, index) => {
    if (paths.some(keeper([glob]))) return []
    return [
      {
        level: 'notice' as const,
        code: 'strip-keep-nothing',
        title: `packages.strip.keep: ${glob} matches nothing in the image`,
        hint: 'Correct it, or take it out. Links in folders are not followed: /usr/lib64/x, not /lib64/x.',
        at: request.position(['packages', 'strip', 'keep', index]),
      },
    ]
  })
}

/** Their files are gone; so is their entry in the rpm database, lest `rpm -q` tell tales. */
async function eraseEmptied({ root, ledger, ports }: Work, emptied: readonly RootPackage[]): Promise<void> {
  await eraseByForce(
    root.dir,
    emptied.map(({ name, arch }) => `${name}.${arch}`),
    ports,
  )
  for (const { nevra } of emptied)
    ledger.removed.push({ kind: 'package', what: nevra, rule: 'packages.strip.auto.packages', size: 0 })
}

/** A folder in the place of all its files, where the rule takes all there is in it. The standard folders stay, if empty. */
function collapse({ files }: PlannedRule, tree: RootTree): string[] {
  const whole = new Set(files.map(({ path: file }) => file))
  const folders = [...tree.entries()].filter(([, { kind }]) => kind === 'folder').map(([folder]) => folder)
  // Folders come before what is in them: backwards, the deepest are first.
  for (const folder of folders.reverse()) {
    if (folder.split('/').length <= 4) continue
    const names = tree.list(folder)
    if (names.length > 0 && names.every((name) => whole.has(`${folder}/${name}`))) whole.add(folder)
  }
  return [...whole].filter((one) => !whole.has(path.posix.dirname(one))).sort()
}

const sizeOf = ({ files }: PlannedRule): number => files.reduce((sum, { size }) => sum + size, 0)

/** `packages.strip.auto.docs: 300 files, 4.2 MiB, pages for people: /usr/share/…`. */
function summary(rule: PlannedRule): string {
  const largest = rule.files.toSorted((a, b) => b.size - a.size).slice(0, EXAMPLES)
  const names = largest.map(({ path: file }) => cleanLine(file)).join(', ')
  return `${rule.rule}: ${rule.files.length} files, ${formatMiB(sizeOf(rule))}, ${rule.why}: ${names}`
}

function listed({ rules, emptied }: Plan, preview: boolean): unknown {
  return {
    preview,
    rules: rules.map((rule) => ({ rule: rule.rule, why: rule.why, bytes: sizeOf(rule), files: rule.files })),
    packages: emptied.map(({ nevra }) => nevra),
  }
}
