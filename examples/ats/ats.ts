import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import {
  type components,
  createClient,
  type EventRecord,
  orThrow,
  verifyWebhook,
  type WebhookEvent,
  WebhookVerificationError,
} from '@gangway/client'

type Application = components['schemas']['Application']

export interface AtsSettings {
  /** Where Gangway is, and a key of scope `write`. */
  gangwayUrl: string
  gangwayKey: string
  /** Where this system listens, on this machine; 0 for any free port. */
  port: number
  /** A folder for the database and the résumés. */
  dataDir: string
}

const tables = `
  CREATE TABLE IF NOT EXISTS memory (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS application (
    id TEXT PRIMARY KEY, version INTEGER NOT NULL, name TEXT, job TEXT, record TEXT NOT NULL, imported INTEGER NOT NULL DEFAULT 0
  );`

/** An applicant tracking system: takes applications from Gangway, fetches the résumés, and says what became of each. */
export async function startAts({ gangwayUrl, gangwayKey, port, dataDir }: AtsSettings) {
  mkdirSync(join(dataDir, 'resumes'), { recursive: true })
  const db = new DatabaseSync(join(dataDir, 'ats.db'))
  db.exec(tables)
  const gangway = createClient({ baseUrl: gangwayUrl, apiKey: gangwayKey })

  const recall = (name: string) => db.prepare('SELECT value FROM memory WHERE name = ?').get(name)?.value as string
  const remember = (name: string, value: string) =>
    db.prepare('INSERT INTO memory VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value').run(name, value)

  /** Tells Gangway where to send events, the first time. The secret is shown once: it must not get lost. */
  async function registerEndpoint(url: string): Promise<void> {
    if (recall('secret')) {
      const path = { id: recall('endpoint') }
      await orThrow(gangway.PATCH('/v1/endpoints/{id}', { params: { path }, body: { url } }))
      return
    }
    // Should we die before the answer is stored, the same request gets the same answer, and the same secret, again.
    if (!recall('registering')) remember('registering', randomUUID())
    const { id, secret } = await orThrow(
      gangway.POST('/v1/endpoints', {
        params: { header: { 'Idempotency-Key': recall('registering') } },
        body: { url, eventTypes: ['application.received', 'application.updated'] },
      }),
    )
    remember('endpoint', id)
    remember('secret', secret)
  }

  /** Keeps what an event tells. Events may come twice and in any order: an older version never replaces a newer one. */
  function keep(event: EventRecord | WebhookEvent): void {
    if (event.type !== 'application.received' && event.type !== 'application.updated') return
    const { id, version, candidate, remoteJobId } = event.data
    db.prepare(
      `INSERT INTO application (id, version, name, job, record) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
       version = excluded.version, name = excluded.name, job = excluded.job, record = excluded.record, imported = 0
       WHERE excluded.version > application.version`,
    ).run(id, version, candidate.fullName ?? null, remoteJobId ?? null, JSON.stringify(event.data))
  }

  /** Fetches the résumé of each application that waits for it, then tells Gangway that the application is here. */
  async function importWaiting(): Promise<void> {
    for (const row of db.prepare('SELECT record FROM application WHERE imported = 0').all()) {
      const { id, version, status, documents } = JSON.parse(row.record as string) as Application
      for (const document of documents.filter(({ kind }) => kind === 'resume')) {
        const bytes = await orThrow(
          gangway.GET('/v1/documents/{id}/content', { params: { path: { id: document.id } }, parseAs: 'arrayBuffer' }),
        )
        writeFileSync(join(dataDir, 'resumes', document.id), new Uint8Array(bytes))
      }
      if (status === 'received') {
        await orThrow(
          gangway.PATCH('/v1/applications/{id}', { params: { path: { id } }, body: { status: 'imported' } }),
        )
      }
      db.prepare('UPDATE application SET imported = 1 WHERE id = ? AND version = ?').run(id, version)
    }
  }

  /** Reads what happened while we were away. What came by webhook as well is known already. */
  async function catchUp(): Promise<void> {
    for await (const event of gangway.events({ after: recall('cursor'), follow: false })) {
      keep(event)
      remember('cursor', event.cursor)
    }
  }

  let importing = Promise.resolve()
  const importSoon = () => {
    importing = importing.then(importWaiting).catch((error) => console.error(`Will be tried again: ${error.message}`))
    return importing
  }

  async function takeWebhook(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    try {
      keep(verifyWebhook(recall('secret'), request.headers, Buffer.concat(chunks)))
      response.writeHead(204).end() // It is in our database: Gangway need not send it again.
      void importSoon()
    } catch (error) {
      response.writeHead(error instanceof WebhookVerificationError ? 401 : 500).end()
    }
  }

  const server = createServer((request, response) => {
    if (request.method === 'POST' && request.url === '/webhooks') return takeWebhook(request, response)
    if (request.method !== 'GET' || request.url !== '/') return response.writeHead(404).end()
    const applications = db.prepare('SELECT id, version, name, job, imported FROM application ORDER BY id').all()
    return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(applications))
  })

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await registerEndpoint(`${url}/webhooks`)
  await catchUp()
  await importSoon()
  const again = setInterval(importSoon, 60_000)
  return {
    url,
    async stop() {
      clearInterval(again)
      await new Promise((resolve) => server.close(resolve).closeIdleConnections())
      await importing
      db.close()
    },
  }
}
