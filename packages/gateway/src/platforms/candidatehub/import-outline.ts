import { parseImportBody } from '@gangway/wire/candidatehub'
import { isInexact } from '@gangway/wire/text'
import { isLeftOut, jsonFaults, parseJsonOutline } from '../../intake/json-outline.ts'

export type ImportOutline = { ok: true; value: unknown } | { ok: false; detail: string }

/**
 * The body of an import as far as judging it needs: of a large one, files and other long texts are left out. Where that
 * would touch an id, or an id came as a number too large for exact digits (contract 1.3), the whole body is parsed.
 */
export function readImportOutline(body: Buffer): ImportOutline {
  const outline = parseJsonOutline(body)
  if (!outline.ok) {
    return { ok: false, detail: jsonFaults[outline.fault] }
  }
  if (!wantsWhole(outline.value)) return outline
  const whole = parseImportBody(body)
  return whole.ok ? whole : { ok: false, detail: 'The body is not JSON.' }
}

function wantsWhole(value: unknown): boolean {
  return isObject(value) && (lostSomething(value.meta_info) || lostSomething(value.authentication))
}

/** Whether a member lost something: a long text that was left out, or digits of a whole number. */
function lostSomething(part: unknown): boolean {
  if (!isObject(part)) return false
  for (const key of Object.keys(part)) {
    const value = part[key]
    if (typeof value === 'string' ? isLeftOut(value) : isInexact(value)) return true
  }
  return false
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
