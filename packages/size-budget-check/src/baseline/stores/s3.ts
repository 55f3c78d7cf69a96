import type { Ports } from '@dpuos/action-kit'
import type { BaselineStore } from '../store.ts'
import { type Ask, serverStore } from './http.ts'

/** AWS's own name for what every other S3 takes too. */
const REGION = 'us-east-1'

/**
 * A bucket of S3 or of what speaks its protocol: `s3://BUCKET/FOLDER`. Address, region and keys come from the variables that AWS's own tools read
 * (AWS SDKs and Tools Reference Guide, "Environment variables"); without keys nothing is signed, as for a bucket that everybody may read. The
 * bucket stands in the path, which every server takes. Signed with version 4 of AWS's signatures.
 */
export function s3Store(
  { bucket, folder }: { readonly bucket: string; readonly folder: string },
  ports: Pick<Ports, 'signal' | 'clock' | 'host'>,
): BaselineStore {
  const { env } = ports.host
  const region = env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? REGION
  const server = env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL'] ?? `https://s3.${region}.amazonaws.com`
  const [accessKeyId, secretAccessKey] = [env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY']]
  const sessionToken = env['AWS_SESSION_TOKEN']
  const signed = accessKeyId !== undefined && secretAccessKey !== undefined
  const ask: Ask = async (at, options) => {
    if (!signed) return await fetch(at, options)
    const { AwsClient } = await import('aws4fetch')
    const client = new AwsClient({
      accessKeyId,
      secretAccessKey,
      ...(sessionToken === undefined ? {} : { sessionToken }),
      service: 's3',
      region,
      retries: 1,
    })
    return await client.fetch(at, options)
  }
  const path = [bucket, ...folder.split('/')].filter((part) => part !== '').map(encodeURIComponent)
  return serverStore(
    {
      name: 's3',
      url: `${server.replace(/\/+$/, '')}/${path.join('/')}`,
      ask,
      // S3 answers so for an object that is not there too, to who may not list the bucket (GetObject, "Permissions").
      refused: () =>
        signed
          ? 'HTTP 403: the key may not read the bucket, or there is none and it may not list the bucket (s3:ListBucket), so that S3 does not say'
          : 'HTTP 403, and there is no AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY to sign with',
    },
    ports,
  )
}
