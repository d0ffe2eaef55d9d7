import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3'
import { DocumentsSettingError } from './documents-setting.ts'
import { assertBlobAddress, type BlobStore } from './interface.ts'

export interface S3BlobStoreOptions {
  bucket: string
  /** Stands before every key, with a slash after it; or empty. */
  prefix: string
  /**
   * The usual AWS variables. `AWS_ENDPOINT_URL_S3` (or `AWS_ENDPOINT_URL`) names an S3-compatible server, which is then
   * spoken to with the bucket in the path. Without keys here the SDK looks in its other places: profile, role, machine.
   */
  env: NodeJS.ProcessEnv
}

const CONNECTION_TIMEOUT_MS = 5_000
const REQUEST_TIMEOUT_MS = 30_000
const MAX_SOCKETS = 64

/**
 * Objects under `<prefix>/<tenant>/<sha256>`. The role must be allowed to list the bucket, or S3 answers for a missing
 * object that access is denied. A bucket that keeps old versions keeps deleted documents too: whoever must
 * erase people has to let those expire. Rejects with a `DocumentsSettingError` where region or keys are found nowhere;
 * whether they are right shows when S3 is asked.
 */
export async function openS3BlobStore({ bucket, prefix, env }: S3BlobStoreOptions): Promise<BlobStore> {
  const client = new S3Client(clientConfig(env))
  await client.config.region().catch(lacking('AWS_REGION'))
  await client.config
    .credentials()
    .catch(lacking('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile or role of the machine'))
  const under = prefix === '' ? '' : `${prefix}/`
  const address = (tenant: string, sha256: string) => {
    assertBlobAddress(tenant, sha256)
    return { Bucket: bucket, Key: `${under}${tenant}/${sha256}` }
  }

  async function* readPieces(tenant: string, sha256: string): AsyncGenerator<Uint8Array> {
    const { Body } = await client.send(new GetObjectCommand(address(tenant, sha256)))
    yield* Body as unknown as AsyncIterable<Uint8Array>
  }

  return {
    async put(tenant, sha256, bytes) {
      await client.send(new PutObjectCommand({ ...address(tenant, sha256), Body: bytes }))
    },
    async get(tenant, sha256) {
      try {
        const { Body } = await client.send(new GetObjectCommand(address(tenant, sha256)))
        return await Body!.transformToByteArray()
      } catch (error) {
        if (error instanceof NoSuchKey) return null
        throw error
      }
    },
    async readStream(tenant, sha256) {
      try {
        // Asking for the object itself would hold a connection until somebody reads.
        await client.send(new HeadObjectCommand(address(tenant, sha256)))
      } catch (error) {
        if (error instanceof NotFound) return null
        throw error
      }
      return readPieces(tenant, sha256)
    },
    async delete(tenant, sha256) {
      await client.send(new DeleteObjectCommand(address(tenant, sha256)))
    },
    // A put is one request: what is cut off was never there.
    tidy: async () => {},
    async healthy() {
      // Writing is what matters, and a role that may only read, write and delete objects can do nothing else.
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: `${under}.healthy`, Body: new Uint8Array(16) }))
    },
    async close() {
      client.destroy()
    },
  }
}

/** What the SDK says of not finding something becomes a fault that says what it is. */
const lacking = (settings: string) => (error: Error) => {
  throw new DocumentsSettingError(`s3:// needs ${settings}: ${error.message}`)
}

function clientConfig(env: NodeJS.ProcessEnv): S3ClientConfig {
  const endpoint = env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || (endpoint ? 'us-east-1' : undefined)
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = env
  return {
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(region ? { region } : {}),
    ...(accessKeyId && secretAccessKey
      ? { credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) } }
      : {}),
    // Checksums beyond the signature's own are unknown to many S3-compatible servers.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      httpAgent: { maxSockets: MAX_SOCKETS },
      httpsAgent: { maxSockets: MAX_SOCKETS },
    },
  }
}
