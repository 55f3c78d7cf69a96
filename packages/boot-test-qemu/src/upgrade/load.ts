// An edge: reads what an upgrade needs beside the image under test.
import { type Ports, readManifest, shownPath, UserError } from '@dpuos/action-kit'
import { requireTools } from '@dpuos/host-tools'
import type { Finding, ImageManifest, ToolchainManifest } from '@dpuos/manifests'
import { type Image, loadImage } from '../load-image.ts'
import type { UpgradeTest } from './upgrade-tests.ts'

interface Asked {
  readonly image: string
  readonly upgradeFrom: string | undefined
  readonly toolchain: string | undefined
  readonly upgradeTests: readonly UpgradeTest[]
}

/** An upgrade to prove: from which release, and with whose packages. */
export interface UpgradeRequest {
  readonly old: Image
  readonly tests: readonly UpgradeTest[]
  readonly imageFile: string
  readonly toolchain: ToolchainManifest
  readonly toolchainFile: string
}

/** Read and verify them; undefined where no upgrade is asked for. Throws one UserError with everything that does not fit. */
export async function loadUpgrade(
  { image: imageFile, upgradeFrom, toolchain: toolchainFile, upgradeTests: tests }: Asked,
  next: ImageManifest,
  ports: Ports,
): Promise<UpgradeRequest | undefined> {
  if (upgradeFrom === undefined) return undefined
  if (toolchainFile === undefined) throw new UserError(noToolchain)
  const old = await loadImage(upgradeFrom, ['uefi'], ports)
  const read = await readManifest('dpuos.toolchain/v1', toolchainFile, ports)
  if (!read.ok) throw new UserError(read.findings)
  const wrong = mismatches(shownPath(upgradeFrom, ports), old.manifest, next, read.value)
  if (wrong.length > 0) throw new UserError(wrong)
  await requireTools('upgrade', next.arch, ports)
  return { old, tests, imageFile, toolchain: read.value, toolchainFile }
}

const noToolchain: Finding = {
  level: 'error',
  code: 'upgrade-without-toolchain',
  title: '`upgrade-from` needs `toolchain`: where the packages of the new release are',
  hint: 'Pass the `toolchain.json` that the image was made with.',
}

function mismatches(
  file: string,
  old: ImageManifest,
  next: ImageManifest,
  toolchain: ToolchainManifest,
): Finding[] {
  const wrong: [title: string, hint: string][] = []
  if (old.arch !== next.arch)
    wrong.push([
      `${file} is an image for ${old.arch}, and the new one is for ${next.arch}`,
      'No upgrade leads from one to the other: name an earlier release of the same image.',
    ])
  if (toolchain.arch !== next.arch)
    wrong.push([
      `the toolchain is for ${toolchain.arch}, and the image for ${next.arch}`,
      'Pass the `toolchain.json` that the image was made with.',
    ])
  return wrong.map(([title, hint]) => ({ level: 'error', code: 'upgrade-mismatch', title, hint }))
}
