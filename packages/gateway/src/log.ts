import { type Logger, pino } from 'pino'

export type { Logger }

/**
 * The log: a line of JSON per fact, on standard output. Lines carry ids and reasons, never a person, a secret, a URL with
 * its random part, or a body; what a library puts into an error beyond its text is left out for the same reason.
 */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: ['*.authorization', '*.secret', '*.credentials', '*.password', '*.body'], censor: '***' },
    serializers: { error: describe, err: describe, req: () => undefined, res: () => undefined },
  })
}

function describe(error: unknown) {
  const { name, message, code, stack } = (error ?? {}) as Error & { code?: string }
  return { name, message: message ?? String(error), code, stack }
}
