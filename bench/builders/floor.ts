import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Builder, Prepared } from '../builder.ts'
import { inBoot, ROOT_LABEL, writeBootFiles, writeSysctl } from '../overlay.ts'

/** What `floor-steps.ts` is told, as JSON. */
export interface FloorPlan {
  readonly root: string
  readonly rpms: readonly string[]
  readonly overlay: string
  readonly release: string
  readonly disk: string
  readonly list: string
  readonly rootSize: number
  readonly label: string
}

/**
 * No builder at all: rpm, mkfs, mke2fs called one after the other for a set that is resolved already, without verifying signatures.
 * Nobody would use it; it shows what the work itself costs.
 */
export function floor(folder: string, version: string, prepared: Prepared): Builder {
  const at = (name: string): string => path.join(folder, name)
  const overlay = at('overlay')
  const plan: FloorPlan = {
    root: at('root'),
    rpms: prepared.rpms,
    overlay,
    release: prepared.release,
    disk: at('out/disk.raw'),
    list: at('out/packages'),
    rootSize: prepared.rootSize,
    label: ROOT_LABEL,
  }
  return {
    name: 'floor',
    about: `no builder: ${version}, mke2fs -d`,
    folder,
    overlay,
    configure() {
      mkdirSync(folder, { recursive: true })
      writeBootFiles(overlay, prepared, inBoot(prepared))
      writeSysctl(overlay, 60)
      mkdirSync(at('overlay/etc'), { recursive: true })
      writeFileSync(at('overlay/etc/fstab'), `LABEL=${ROOT_LABEL} / ext4 defaults 0 1\n`)
      writeFileSync(at('plan.json'), JSON.stringify(plan))
    },
    command: {
      argv: [process.execPath, path.resolve(import.meta.dirname, 'floor-steps.ts'), at('plan.json')],
    },
    caches: [],
    results: [at('out'), at('root')],
    disk: () => plan.disk,
    packages: () => prepared.packages,
  }
}
