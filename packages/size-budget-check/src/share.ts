import path from 'node:path'
import type { CiEvent, Ports } from '@dpuos/action-kit'
import type { Finding, Measurement } from '@dpuos/manifests'
import { slug } from './baseline/store.ts'

/** Name of the artifact in which a pull request's run leaves the sizes of an image for `size-budget-check/receive`. */
export const SHARED = /^dpuos-size-pr-([\w.-]{1,200})$/

/** Leave size.json for the workflow that comments. Of a pull request only: for anything else there is nobody to tell. */
export async function share(
  manifest: string,
  subject: Measurement['subject'],
  { pull }: CiEvent,
  { artifacts }: Pick<Ports, 'artifacts'>,
): Promise<readonly Finding[]> {
  if (pull === undefined) return []
  const state = await artifacts.upload(`dpuos-size-pr-${slug(subject)}`, [manifest], path.dirname(manifest))
  return state === 'uploaded'
    ? []
    : [
        {
          level: 'warning',
          code: 'size-not-shared',
          title: 'the pull request will get no comment: the artifact service did not take size.json',
          hint: 'The summary of this job and its verdict say the same.',
        },
      ]
}
