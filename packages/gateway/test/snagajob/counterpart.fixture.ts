import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { type Employer, type Json, startEmployer } from '../intake/snagajob.fixture.ts'
import type { Home } from '../support/stores.ts'

/** A request that reached the other side. */
export interface Seen {
  method: string
  /** After `/api`, without the query. */
  path: string
  query: string
  headers: IncomingMessage['headers']
  body: Buffer
  /** Of an upload: names and values in order, the file as text. */
  parts?: [name: string, value: string][]
}

/** What the next request to a path gets instead of the usual answer. */
export type Reply = { status: number; body?: string; headers?: Record<string, string> } | 'cut' | 'take_and_cut'

/** A server that plays Snagajob and its store of files, as far as a partner can tell; written from the contract alone. */
export interface Counterpart {
  apiBaseUrl: string
  seen: Seen[]
  /** Requests to a path, oldest first. */
  to(path: string): Seen[]
  /** Files that were taken, oldest first. */
  files: { key: string; text: string }[]
  /** Answers the next request to the path so; several are taken in turn. */
  next(path: string, ...replies: Reply[]): void
}

export const secret = 'your api secret key'
export const presign = {
  single: '/v1/presigned-s3-posting-post',
  bulk: '/v1/presigned-s3-bulk-posting-post',
  disposition: '/v1/presigned-s3-disposition-post',
}
export const store = '/s3/inbox'

export async function startCounterpart(t: TestContext): Promise<Counterpart> {
  const seen: Seen[] = []
  const files: Counterpart['files'] = []
  const replies = new Map<string, Reply[]>()
  let forms = 0
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const [target, query = ''] = request.url!.split('?')
    const path = target!.replace(/^\/api(?=\/)/, '')
    const one: Seen = { method: request.method!, path, query, headers: request.headers, body: Buffer.concat(chunks) }
    seen.push(one)
    if (path === store) one.parts = readParts(one)
    const reply = replies.get(path)?.shift()
    if (reply === 'cut') return void request.socket.destroy()
    if (reply !== undefined && reply !== 'take_and_cut') {
      return void response.writeHead(reply.status, reply.headers).end(reply.body ?? '')
    }
    answer(one, response, reply === 'take_and_cut')
  })
  const answer = (one: Seen, response: ServerResponse, isCut: boolean) => {
    if (one.path === store) {
      const key = one.parts!.find(([name]) => name === 'key')![1]
      files.push({ key, text: one.parts!.at(-1)![1] })
      if (isCut) return void response.socket!.destroy()
      return void response.writeHead(201, { 'content-type': 'application/xml' }).end('<PostResponse/>')
    }
    if (!isSigned(one)) return void response.writeHead(401).end('{"message":"Unauthorized"}')
    const json = { 'content-type': 'application/json' }
    if (!Object.values(presign).includes(one.path)) return void response.writeHead(200, json).end('"ok"')
    const key = `inbox/PP_41001_${String(++forms).padStart(14, '0')}.${one.path === presign.disposition ? 'csv' : 'xml'}`
    const fields = { policy: 'cG9s"aWN5', success_action_status: '201', key, 'x-amz-signature': 'abc', extra: 'a\r\nb' }
    response
      .writeHead(200, json)
      .end(JSON.stringify({ url: origin() + store, fileUrl: `${origin()}${store}/${key}`, fields }))
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  t.after(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  return {
    apiBaseUrl: `${origin()}/api`,
    seen,
    files,
    to: (path) => seen.filter((one) => one.path === path),
    next: (path, ...more) => void replies.set(path, [...(replies.get(path) ?? []), ...more]),
  }
}

/** The string of contract 5.2, put together here once more. */
export function outboundSignature({ method, path, query, headers, body }: Seen): string {
  const text = `${method}${path}?${query};${body};${headers['x-saj-date']}`
  return createHmac('sha1', secret).update(text).digest('base64')
}

function isSigned(one: Seen): boolean {
  return one.headers['x-saj-signature'] === outboundSignature(one)
}

function readParts({ headers, body }: Seen): [string, string][] {
  const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(headers['content-type']!)![1]!
  return body
    .toString('utf8')
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head, ...rest] = part.slice(2, -2).split('\r\n\r\n')
      return [/; name="([^"]*)"/.exec(head!)![1]!, rest.join('\r\n\r\n')]
    })
}

export interface Partner extends Employer {
  counterpart: Counterpart
  registrationPath: string
}

/** A gateway whose registration speaks with a counterpart. */
export async function startPartner(
  t: TestContext,
  home: Home,
  options: { settings?: object; credentials?: object } = {},
): Promise<Partner> {
  const counterpart = await startCounterpart(t)
  const settings = { apiBaseUrl: counterpart.apiBaseUrl, ...options.settings }
  const employer = await startEmployer(t, home, settings, { GANGWAY_ALLOW_PRIVATE_URLS: 'on' })
  const registrationPath = `/registrations/${employer.registration.id}`
  const credentials = options.credentials ?? { apiKey: 'key-1', partner: 'HeronAts' }
  const changed = await employer.v1('PATCH', registrationPath, { credentials })
  if (changed.status !== 200) throw new Error(`the credentials were answered ${changed.status}: ${changed.bytes}`)
  return { ...employer, counterpart, registrationPath }
}

/** The only entry of a list, once it stands so. */
export async function only(partner: Partner, path: string, status: string): Promise<Json> {
  const list = await partner.eventually(path, ({ data }: Json) => data.length === 1 && data[0].status === status)
  return list.data[0]
}
