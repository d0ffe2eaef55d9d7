import type { Dispatcher } from 'undici'
import { failed, failureOf, type Progress } from './failure.ts'
import type { HttpOutcome } from './outcome.ts'

export interface ExchangeOptions {
  secure: boolean
  timeoutMs: number
  maxResponseBytes: number
}

/** One request and its answer: collects what the HTTP library reports and settles exactly once. */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly outcome: Promise<HttpOutcome>
  readonly #options: ExchangeOptions
  readonly #startedAt = performance.now()
  readonly #deadline: NodeJS.Timeout
  #resolve: ((outcome: HttpOutcome) => void) | undefined
  #controller: Dispatcher.DispatchController | undefined
  #bodyError: Error | undefined
  #status: number | undefined
  #headers: [string, string][] = []
  #chunks: Uint8Array[] = []
  #size = 0

  constructor(options: ExchangeOptions) {
    this.#options = options
    this.outcome = new Promise((resolve) => {
      this.#resolve = resolve
    })
    this.#deadline = setTimeout(() => this.#expire(), options.timeoutMs)
  }

  /** Hands a streamed body on and remembers its error, which the library would report as if the socket had failed. */
  async *body(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of chunks) yield chunk
    } catch (error) {
      this.#bodyError = error instanceof Error ? error : new Error(String(error))
      throw this.#bodyError
    }
  }

  /** Called on an open connection, before the first byte of the request. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    // Throwing keeps the request unsent and, unlike aborting, leaves the connection to others.
    if (this.#resolve === undefined) throw new Error('the deadline passed before a connection was free')
    this.#controller = controller
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number): void {
    if (status < 200) return
    this.#status = status
    const raw = (controller.rawHeaders ?? []) as Buffer[]
    for (let i = 0; i + 1 < raw.length; i += 2) {
      this.#headers.push([raw[i]!.toString('latin1').toLowerCase(), raw[i + 1]!.toString('latin1')])
    }
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    const room = this.#options.maxResponseBytes - this.#size
    this.#chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk)
    this.#size += Math.min(room, chunk.length)
    if (chunk.length <= room) return
    this.#answer(true)
    controller.abort(new Error('the answer is longer than wanted'))
  }

  onResponseEnd(): void {
    this.#answer(false)
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    const progress = this.#progress()
    this.#settle(this.#bodyError ? failed('body', this.#bodyError, progress) : failureOf(error, progress))
  }

  #expire(): void {
    const error = new Error(`no whole answer within ${this.#options.timeoutMs} ms`)
    this.#settle(failed('timeout', error, this.#progress()))
    this.#controller?.abort(error)
  }

  #answer(truncated: boolean): void {
    this.#settle({
      kind: 'response',
      status: this.#status!,
      headers: this.#headers,
      // A copy: the chunks are windows into far larger socket buffers.
      body: Buffer.concat(this.#chunks, this.#size),
      truncated,
      durationMs: performance.now() - this.#startedAt,
    })
  }

  #progress(): Progress {
    return {
      secure: this.#options.secure,
      started: this.#controller !== undefined,
      status: this.#status,
      durationMs: performance.now() - this.#startedAt,
    }
  }

  #settle(outcome: HttpOutcome): void {
    const resolve = this.#resolve
    if (resolve === undefined) return
    this.#resolve = undefined
    clearTimeout(this.#deadline)
    resolve(outcome)
  }
}
