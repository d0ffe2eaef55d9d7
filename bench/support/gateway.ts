import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { secrets } from './messages.ts'

/** Where a gateway keeps what it has: the data folder is one of its own, and so is the database. */
export interface Home {
  store: 'sqlite' | 'postgres'
  documents: 'file:' | 'db:'
  dataDir: string
  databaseUrl?: string
  remove(): Promise<void>
}

export interface GatewayProcess {
  pid: number
  origin: string
  /** Calls `/v1`; throws where the status is not 2xx. */
  api<Answer>(method: string, path: string, body?: object): Promise<Answer>
  /** One value of `/metrics`, summed over its labels. */
  metric(name: string): Promise<number>
  /** Lines of its log at warning and above. */
  complaints: string[]
  stop(): Promise<void>
}

const main = join(import.meta.dirname, '../../packages/gateway/src/main.ts')
const adminKey = 'the-admin-key-of-the-benchmark-long-enough'

/** A new home. `postgresUrl` is a server's; `parent` the folder for the data folder, the system's own unless given. */
export async function createHome(
  store: Home['store'],
  documents: Home['documents'],
  postgresUrl?: string,
  parent = tmpdir(),
): Promise<Home> {
  const dataDir = mkdtempSync(join(parent, 'gangway-bench-'))
  if (store === 'sqlite') {
    return { store, documents, dataDir, remove: async () => rmSync(dataDir, { recursive: true }) }
  }
  const name = `bench_${dataDir.slice(-6).toLowerCase()}_${Date.now()}`
  const asAdmin = async (statement: string) => {
    const client = new pg.Client({ connectionString: postgresUrl })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await asAdmin(`create database ${name}`)
  const url = new URL(postgresUrl!)
  url.pathname = `/${name}`
  return {
    store,
    documents,
    dataDir,
    databaseUrl: url.href,
    async remove() {
      rmSync(dataDir, { recursive: true })
      await asAdmin(`drop database ${name} with (force)`)
    },
  }
}

/** Starts Gangway as `npm start` does, with nothing of our own environment; resolves once it listens. */
export async function startGateway(home: Home, settings: Record<string, string> = {}): Promise<GatewayProcess> {
  const { NODE_OPTIONS, NODE_COMPILE_CACHE } = process.env
  const child = spawn(process.execPath, [...startOptions(), main], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      ...(NODE_OPTIONS && { NODE_OPTIONS }),
      ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }),
      PORT: '0',
      GANGWAY_DATA_DIR: home.dataDir,
      GANGWAY_DOCUMENTS: home.documents,
      GANGWAY_ADMIN_KEY: adminKey,
      GANGWAY_ALLOW_PRIVATE_URLS: 'on',
      GANGWAY_SANDBOX: 'off',
      GANGWAY_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
      ...(home.databaseUrl && { DATABASE_URL: home.databaseUrl }),
      ...settings,
    },
  })
  const exited = once(child, 'exit')
  const complaints: string[] = []
  const origin = await new Promise<string>((resolve, reject) => {
    void exited.then(([code, signal]) => reject(new Error(`Gangway ended (${code ?? signal})`)))
    createInterface(child.stdout).on('line', (line) => {
      if (!line.startsWith('{')) return
      const fact = JSON.parse(line)
      if (fact.msg === 'Gangway is listening') resolve(fact.origin)
      else if (fact.level !== 'info' && complaints.length < 20) complaints.push(line)
    })
  })
  const authorization = `Bearer ${adminKey}`
  const gateway: GatewayProcess = {
    pid: child.pid!,
    origin,
    complaints,
    async api<Answer>(method: string, path: string, body?: object) {
      const response = await fetch(origin + path, {
        method,
        headers: { authorization, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
      return (text ? JSON.parse(text) : undefined) as Answer
    },
    async metric(name) {
      const text = await (await fetch(`${origin}/metrics`, { headers: { authorization } })).text()
      return text
        .split('\n')
        .filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`))
        .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0)
    },
    async stop() {
      child.kill('SIGTERM')
      await exited
    },
  }
  return gateway
}

/** What `npm start` gives to Node. */
function startOptions(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
  return scripts.start.split(' ').filter((word: string) => word.startsWith('--'))
}

/** Makes the partnership that messages of a kind come in by; answers the path they are posted to. */
export async function connectPlatform(gateway: GatewayProcess, platform: 'snagajob' | 'candidatehub'): Promise<string> {
  const { apiSecret } = secrets.snagajob
  const { apiKey, secret, clientId } = secrets.candidatehub
  const registration = await gateway.api<{ id: string }>('POST', '/v1/registrations', {
    platform,
    name: 'Benchmark',
    credentials: platform === 'snagajob' ? { apiSecret } : { apiKey },
    // Nobody's: what is measured here is told to no platform.
    settings: { apiBaseUrl: `https://${platform}.example/api`, ...(platform === 'snagajob' && { dispositions: {} }) },
  })
  const { urls } = await gateway.api<{ urls: Record<string, string> }>('POST', '/v1/connections', {
    registrationId: registration.id,
    name: 'Benchmark',
    remoteId: platform === 'snagajob' ? 'benchmark-account' : clientId,
    credentials: platform === 'snagajob' ? {} : { secret },
    settings: platform === 'snagajob' ? {} : { report: 'off' },
  })
  return new URL(urls[platform === 'snagajob' ? 'applications' : 'import']!).pathname
}
