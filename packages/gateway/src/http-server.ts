import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { frameworkProblem } from './api/build-api.ts'
import { sendProblem } from './api/problem-response.ts'
import { ConfigError } from './config-fault.ts'
import { drain } from './intake/answer.ts'
import type { Logger } from './log.ts'

/** A server that listens already, so that its port is known, and answers 503 until its routes are ready. */
export interface HttpServer {
  app: FastifyInstance
  /** `http://host:port` as it listens. */
  origin: string
  /** Starts to answer by the routes. */
  open(): Promise<void>
  /** Takes no more connections, lets requests under way finish, and closes those that are idle. */
  close(): Promise<void>
}

/** Milliseconds. A whole request, slow uplinks included; its headers; how long an idle connection is kept. */
const requestTimeout = 120_000
const headersTimeout = 20_000
const keepAliveTimeout = 75_000
/** When closing: how soon a connection that has become idle is closed, and how long requests under way may take. */
const idleCheckMs = 50
const finishWithinMs = 8000

/** Listens at `host` and `port`, which is the setting `portName`. Throws a `ConfigError` that names the one that is wrong. */
export async function listen(
  log: Logger,
  host: string,
  portName: 'PORT' | 'GANGWAY_ADMIN_PORT',
  port: number,
  trustedProxies: string[],
): Promise<HttpServer> {
  const server: Server = createServer({ requestTimeout, headersTimeout, keepAliveTimeout, noDelay: true })
  const notReady: Parameters<Server['on']>[1] = (_request, response) => {
    response.writeHead(503, { 'retry-after': '1', 'content-length': '0' }).end()
  }
  server.on('request', notReady)
  await new Promise<void>((resolve, reject) => {
    const refuse = ({ code, message }: NodeJS.ErrnoException) =>
      reject(new ConfigError(code === 'EADDRINUSE' || code === 'EACCES' ? portName : 'HOST', message))
    server.once('error', refuse)
    server.listen(port, host, () => {
      server.off('error', refuse)
      resolve()
    })
  })
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    routerOptions: { maxParamLength: 300 },
    // While it closes it still works: what comes on an open connection is answered, and the connection then closed.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    serverFactory: (handler) => server.on('request', (request, response) => opened && handler(request, response)),
    frameworkErrors: (error, request, reply) => {
      const problem = frameworkProblem(error, request.url)
      if (problem) return sendProblem(reply, problem)
      const body = JSON.stringify({ error: 'The request is not acceptable as HTTP' })
      reply.raw.writeHead(400, { 'content-type': 'application/json', 'content-length': body.length }).end(body)
      return reply.hijack()
    },
  })
  // Who is still writing would lose the answer if the connection were closed at once, as the framework does where a body
  // is too large: the rest is read and thrown away first.
  app.addHook('onSend', async (request, reply) => {
    if (request.raw.complete) return
    reply.removeHeader('connection')
    drain(request.raw, (isWhole) => isWhole || request.raw.destroy())
  })
  // The framework's own answer repeats the URL, whose random part is a secret where it is a platform's.
  app.setNotFoundHandler((_request, reply) => {
    reply.code(404).header('content-type', 'application/json; charset=utf-8').send({ error: 'Nothing is at this URL' })
  })
  let opened = false
  const { address, port: taken, family } = server.address() as AddressInfo
  const name = family === 'IPv6' ? `[${address}]` : address
  return {
    app,
    origin: `http://${name}:${taken}`,
    async open() {
      await app.ready()
      opened = true
      server.off('request', notReady)
    },
    async close() {
      // Fastify closes no server that it has not opened itself.
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      const idle = setInterval(() => server.closeIdleConnections(), idleCheckMs)
      const late = setTimeout(() => server.closeAllConnections(), finishWithinMs)
      await app.close()
      await closed
      clearInterval(idle)
      clearTimeout(late)
    },
  }
}
