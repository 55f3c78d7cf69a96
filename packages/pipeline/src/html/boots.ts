import { html, type Markup } from '@dpuos/action-kit'
import { badge, details, percent, seconds, section, table } from '@dpuos/action-kit/page'
import type { Boot, BootManifest } from '@dpuos/manifests'
import { phases } from '../highlights.ts'

const PATH: Record<Boot['path'], string> = {
  uefi: 'through UEFI firmware and boot loader',
  direct: 'kernel and initramfs handed to QEMU',
  upgrade: 'the old release, which upgraded itself with its dnf',
  upgraded: 'the old release after its upgrade',
  rollback: 'the upgraded release with the old kernel',
  'power-cut': 'the old release, whose power went in the midst of the upgrade',
  repair: 'the release after the power cut, which finished its upgrade',
  repaired: 'the release after that',
}

const COLOUR = {
  firmware: 'firmware',
  kernel: 'kernel',
  initramfs: 'initramfs',
  services: 'services',
} as const

/** Share of the time line in which a time can be read. */
const LEGIBLE = 0.05

export function bootSection({ boots, untouched }: BootManifest): Markup {
  const longest = Math.max(1, ...boots.map((boot) => boot.seconds.total))
  return section(
    'Boots',
    html`${boots.map((one) => boot(one, longest))}`,
    html`<div class="legend">${Object.entries(COLOUR).map(
      ([name, colour]) => html`<span><i class="b-${colour}"></i>${name}</span>`,
    )}</div>`,
    html`<p class="sub">${
      untouched
        ? 'The disk has the same sha256 after the boots as before.'
        : 'The disk was CHANGED by the boots: nothing that was seen counts.'
    }</p>`,
  )
}

function boot(one: Boot, longest: number): Markup {
  return html`<h3>${one.path} ${badge(one.verdict)} <span class="sub">${one.summary}</span></h3>
<div class="timeline">${phases(one).map(
    (phase) =>
      html`<i class="b-${COLOUR[phase.name]}" style="width:${percent((phase.to - phase.from) / longest)}" title="${phase.name}: ${seconds(phase.to - phase.from)}">${(phase.to - phase.from) / longest < LEGIBLE ? '' : seconds(phase.to - phase.from)}</i>`,
  )}</div>
<p class="sub">${PATH[one.path]}, ${one.accelerator.kind.toUpperCase()}: ${one.accelerator.detail}</p>
${guest(one)}
${details(
  `${one.checks.length} checks`,
  table(
    [{ name: 'check' }, { name: 'expected' }, { name: 'found' }, { name: 'verdict' }],
    one.checks.map((check) => [
      html`<code>${check.id}</code>`,
      html`<code>${check.expected}</code>`,
      html`<code>${check.actual}</code>`,
      badge(check.verdict),
    ]),
  ),
)}
${details('Last console lines and the command', html`<pre>${one.lastLines.join('\n')}</pre>${one.command.length === 0 ? '' : html`<pre>${one.command.join(' ')}</pre>`}`)}`
}

function guest({ guest }: Boot): Markup {
  if (guest === null) return html`<p>The guest gave no answer.</p>`
  return html`<p>systemd ${guest.systemd} says <b>${guest.state}</b>, ${guest.failedUnits.length} failed units${
    guest.failedUnits.length === 0 ? '' : `: ${guest.failedUnits.join(', ')}`
  }; ${guest.processes ?? 'unknown'} processes, ${used(guest)} of memory in use, kernel ${guest.kernelRelease}.</p>`
}

function used({ memTotalKib, memAvailableKib }: NonNullable<Boot['guest']>): string {
  if (memTotalKib === null || memAvailableKib === null) return 'an unknown amount'
  return `${((memTotalKib - memAvailableKib) / 1024).toFixed(0)} MiB`
}
