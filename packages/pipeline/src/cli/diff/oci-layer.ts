import path from 'node:path'
import { type Ports, shownPath, UserError } from '@dpuos/action-kit'

/** Take the one layer of an OCI archive out into a scratch folder. */
export async function ociLayer(file: string, ports: Ports): Promise<string> {
  const folder = await ports.fs.scratch('diff')
  const blob = (digest: unknown): string => {
    const name = /^sha256:([0-9a-f]{64})$/.exec(String(digest))?.[1]
    if (name === undefined) throw foreign(file, ports)
    return `blobs/sha256/${name}`
  }
  const take = async (name: string): Promise<string> => {
    await ports.proc.run(['tar', '-xf', file, '-C', folder, '--no-same-owner', '--', name])
    return path.join(folder, name)
  }
  const json = async (name: string) => JSON.parse((await ports.fs.readText(await take(name))) ?? 'null')
  const index = await json('index.json')
  const manifest = await json(blob(index?.manifests?.[0]?.digest))
  if (manifest?.layers?.length !== 1) throw foreign(file, ports)
  return await take(blob(manifest.layers[0].digest))
}

const foreign = (file: string, ports: Ports): UserError =>
  new UserError({
    level: 'error',
    code: 'diff-damaged',
    title: `${shownPath(file, ports)} is no OCI archive with one image of one layer`,
    hint: 'Compare one that tailor-image made.',
  })
