import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { realPorts } from '@dpuos/action-kit/testing'
import { withEpoch } from '../epoch.ts'
import { packFormats } from '../formats/pack.ts'
import { identityOf } from '../pack/identity.ts'
import { TargetRoot } from '../root/target-root.ts'
import { aWork } from './a-work.ts'

/**
 * For tests: packs the root in a tar in the forms that the definition's `yaml` asks for, as whoever starts it. Inputs come as JSON on
 * stdin; findings and made files go as JSON to stdout.
 */
const { tar, into, yaml, config } = JSON.parse(readFileSync(0, 'utf8'))
const ports = realPorts()
const work = await aWork({}, yaml)
try {
  mkdirSync(path.join(into, 'root'), { recursive: true })
  mkdirSync(path.join(into, 'image'))
  const root = new TargetRoot(path.join(into, 'root'))
  await ports.proc.run([
    'tar',
    '-xpf',
    tar,
    '--xattrs',
    '--xattrs-include=*',
    '--numeric-owner',
    '-C',
    root.dir,
  ])
  const made = await packFormats(
    { ...work, root, scratch: into, ports: withEpoch(ports, work.epoch) },
    {
      folder: path.join(into, 'image'),
      identity: identityOf('seed'),
      kernel: { release: '6.6', image: '/boot/vmlinuz', config },
    },
  )
  console.log(JSON.stringify({ made, findings: work.findings }))
} finally {
  rmSync(work.dir, { recursive: true })
  await ports.dispose()
}
