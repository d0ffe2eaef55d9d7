import type { ReportedOutcome } from './report.ts'
import { isObject, type JsonObject, parseJson } from './values.ts'

/** What a report can say. It holds no candidate data: the documented scheme of the URL is plain http (contract 4.3). */
export type ReportFacts = {
  outcome: ReportedOutcome
  /** A short text for people; a default stands in for it. */
  message?: string
  transactionId: string
  clientId: string
  candidateId: string
}

/** A report body with placeholders: a JSON object whose texts may hold `{{name}}`. */
export type ReportTemplate = JsonObject

/**
 * The body sent unless a connection has its own. The shape is ours, in the style of the family's other answers: the
 * documented one is not available.
 */
export const DEFAULT_REPORT_TEMPLATE: ReportTemplate = {
  success: '{{success}}',
  message: '{{message}}',
  error: '{{error}}',
  meta_info: {
    hub_transaction_id: '{{hub_transaction_id}}',
    hub_client_id: '{{hub_client_id}}',
    hub_candidate_id: '{{hub_candidate_id}}',
  },
}

/** Every placeholder and what it stands for. */
export const REPORT_PLACEHOLDERS: Readonly<Record<string, string>> = {
  success: '1 when imported, 0 when the import failed, as a number',
  succeeded: 'true when imported, false when the import failed',
  outcome: 'imported or import_failed',
  message: 'a short text',
  error: 'the same text when the import failed, else nothing',
  hub_transaction_id: "the import's own",
  hub_client_id: "the import's own",
  hub_candidate_id: "the import's own",
}

const DEFAULT_MESSAGES = { imported: 'Candidate imported', import_failed: 'Candidate could not be imported' }
const MAX_MESSAGE_CHARACTERS = 500
const MAX_TEMPLATE_CHARACTERS = 16_384
const MAX_DEPTH = 16

const placeholder = /\{\{\s*([a-z_]*)\s*\}\}/g
const lonePlaceholder = /^\{\{\s*([a-z_]*)\s*\}\}$/

/**
 * Checks a connection's own template, given as an object or as the JSON text of one. Faults are in words, for the
 * person who wrote it.
 */
export function checkReportTemplate(
  value: unknown,
): { ok: true; template: ReportTemplate } | { ok: false; faults: string[] } {
  const template = typeof value === 'string' ? parseJson(value.slice(0, MAX_TEMPLATE_CHARACTERS + 1)) : value
  if (!isObject(template))
    return { ok: false, faults: ['a report template is a JSON object; placeholders stand in quotes'] }
  const faults: string[] = []
  inspect(template, 1, faults)
  if (faults.length === 0 && JSON.stringify(template).length > MAX_TEMPLATE_CHARACTERS) {
    faults.push(`a report template has at most ${MAX_TEMPLATE_CHARACTERS} characters`)
  }
  return faults.length === 0 ? { ok: true, template } : { ok: false, faults }
}

/**
 * The report's body as JSON text. A text that is one placeholder becomes its value, numbers and booleans as such, and a
 * member or list entry whose value is nothing is left out; placeholders amid other text become text. Values are put in
 * once and never looked at again. Keys are taken as they are.
 */
export function renderReport(template: ReportTemplate, facts: ReportFacts): string {
  return JSON.stringify(fill(template, reportValues(facts)))
}

type Values = Map<string, string | number | boolean>

function reportValues(facts: ReportFacts): Values {
  const succeeded = facts.outcome === 'imported'
  const message = (facts.message?.trim() || DEFAULT_MESSAGES[facts.outcome]).slice(0, MAX_MESSAGE_CHARACTERS)
  const values: Values = new Map<string, string | number | boolean>([
    ['success', succeeded ? 1 : 0],
    ['succeeded', succeeded],
    ['outcome', facts.outcome],
    ['message', message],
    ['hub_transaction_id', facts.transactionId],
    ['hub_client_id', facts.clientId],
    ['hub_candidate_id', facts.candidateId],
  ])
  if (!succeeded) values.set('error', message)
  return values
}

/**
 * Undefined where nothing is left. `Object.fromEntries` defines members, so that a key `__proto__` is one like
 * others.
 */
function fill(node: unknown, values: Values): unknown {
  if (typeof node === 'string') {
    const lone = lonePlaceholder.exec(node)
    if (lone) return values.get(lone[1]!)
    return node.replace(placeholder, (_whole, name: string) => String(values.get(name) ?? ''))
  }
  if (Array.isArray(node)) return node.map((entry) => fill(entry, values)).filter((entry) => entry !== undefined)
  if (!isObject(node)) return node
  const entries = Object.entries(node).map(([key, entry]) => [key, fill(entry, values)] as const)
  return Object.fromEntries(entries.filter(([, entry]) => entry !== undefined))
}

function inspect(node: unknown, depth: number, faults: string[]): void {
  if (depth > MAX_DEPTH) {
    faults.push(`a report template is at most ${MAX_DEPTH} levels deep`)
  } else if (typeof node === 'string') {
    for (const [, name] of node.matchAll(placeholder)) {
      if (!Object.hasOwn(REPORT_PLACEHOLDERS, name!)) faults.push(`there is no placeholder {{${name}}}`)
    }
    if (/\{\{|\}\}/.test(node.replace(placeholder, ''))) faults.push('a placeholder is {{name}}, in lower case letters')
  } else if (typeof node === 'object' && node !== null) {
    for (const entry of Object.values(node)) inspect(entry, depth + 1, faults)
  }
}
