import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Definition } from '@dpuos/definition'
import type { Arch } from '@dpuos/manifests'
import type { Work } from '../work.ts'
import type { Packed } from './tar.ts'

/** Go's names of architectures, which OCI uses. */
const PLATFORM: Record<Arch, { readonly architecture: string; readonly variant?: string }> = {
  x86_64: { architecture: 'amd64' },
  aarch64: { architecture: 'arm64', variant: 'v8' },
  riscv64: { architecture: 'riscv64' },
}

const MEDIA = 'application/vnd.oci.image'

interface Blob {
  readonly text: string
  /** `sha256:…`. */
  readonly digest: string
  readonly size: number
}

export interface OciLayer extends Packed {
  /** The layer, packed with gzip, as it will lie in the archive. */
  readonly file: string
}

/** What the image says of itself (OCI image specification 1.0: config, manifest, index), as the JSON texts of an image layout. */
export function ociDocuments(
  about: Pick<Definition, 'name' | 'description' | 'distro'> & {
    readonly arch: Arch
    readonly kernelRelease: string
    readonly epoch: number
    readonly version: string
  },
  layer: { readonly diffId: string; readonly digest: string; readonly size: number },
): { readonly config: Blob; readonly manifest: Blob; readonly index: string } {
  const created = new Date(about.epoch * 1000).toISOString().replace('.000Z', 'Z')
  const annotations = {
    'org.opencontainers.image.created': created,
    ...(about.description === undefined ? {} : { 'org.opencontainers.image.description': about.description }),
    'org.opencontainers.image.title': about.name,
  }
  const config = blob({
    created,
    ...PLATFORM[about.arch],
    os: 'linux',
    config: {
      Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'container=oci'],
      Cmd: ['/sbin/init'],
      Labels: { ...annotations, 'dpuos.distro': about.distro, 'dpuos.kernel-release': about.kernelRelease },
      // systemd shuts down in order at this one (systemd(1)); SIGTERM would restart it.
      StopSignal: 'SIGRTMIN+3',
    },
    rootfs: { type: 'layers', diff_ids: [`sha256:${layer.diffId}`] },
    history: [{ created, created_by: `dpuos ${about.version}` }],
  })
  const descriptor = (type: string, one: Pick<Blob, 'digest' | 'size'>) => ({
    mediaType: `${MEDIA}.${type}`,
    digest: one.digest,
    size: one.size,
  })
  const manifest = blob({
    schemaVersion: 2,
    mediaType: `${MEDIA}.manifest.v1+json`,
    config: descriptor('config.v1+json', config),
    layers: [descriptor('layer.v1.tar+gzip', { digest: `sha256:${layer.digest}`, size: layer.size })],
    annotations,
  })
  // Names of repositories have no capital letters; `latest` is the tag that tools look for when none is given.
  const name = about.name.toLowerCase()
  const index = JSON.stringify({
    schemaVersion: 2,
    mediaType: `${MEDIA}.index.v1+json`,
    manifests: [
      {
        ...descriptor('manifest.v1+json', manifest),
        platform: { ...PLATFORM[about.arch], os: 'linux' },
        annotations: {
          'io.containerd.image.name': `localhost/${name}:latest`,
          'org.opencontainers.image.ref.name': 'latest',
        },
      },
    ],
  })
  return { config, manifest, index }
}

function blob(document: unknown): Blob {
  const text = JSON.stringify(document)
  return {
    text,
    digest: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    size: Buffer.byteLength(text),
  }
}

/** Write the image as an OCI image layout in one tar (`oci-archive:` of skopeo and podman). Takes the layer's file away. */
export async function writeOci(
  work: Work,
  layer: OciLayer,
  kernelRelease: string,
  file: string,
): Promise<void> {
  const { request, ports, epoch } = work
  const packed = await ports.fs.hash(layer.file)
  const { config, manifest, index } = ociDocuments(
    {
      ...request.definition,
      arch: request.arch,
      kernelRelease,
      epoch,
      version: ports.host.version,
    },
    { diffId: layer.sha256, digest: packed.sha256, size: packed.size },
  )
  const folder = `${layer.file}.layout`
  const blobs = path.join(folder, 'blobs', 'sha256')
  await mkdir(blobs, { recursive: true })
  await rename(layer.file, path.join(blobs, packed.sha256))
  for (const one of [config, manifest]) await writeFile(path.join(blobs, one.digest.slice(7)), one.text)
  await writeFile(path.join(folder, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }))
  await writeFile(path.join(folder, 'index.json'), index)
  const fixed = ['--owner=0', '--group=0', '--numeric-owner', '--mode=u=rwX,go=rX', `--mtime=@${epoch}`]
  const what = ['oci-layout', 'index.json', 'blobs']
  const how = [
    '--create',
    '--format=ustar',
    '--sort=name',
    ...fixed,
    `--file=${file}`,
    `--directory=${folder}`,
  ]
  await ports.proc.run(['tar', ...how, '--', ...what])
}
