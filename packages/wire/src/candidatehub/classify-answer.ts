import { isObject, member, parseJson, textOf } from './values.ts'

/**
 * What a receiver's answer to an import amounts to, for a hub (contract 2; only the success answer is documented).
 * `contract_warning`: a hub may read it either way, because status, content type and `success` do not agree with each
 * other or with the documented answer.
 */
export type AnswerVerdict = {
  verdict: 'accepted' | 'refused' | 'contract_warning'
  /** Every departure, in words; a refusal may have some too, its shape being ours alone. */
  warnings: string[]
  /** What `success` means, also where it is no number; absent where it means neither. */
  success?: 'yes' | 'no'
  message?: string
  /** Whether sending again makes sense (ours): 429 and 5xx. */
  retry: boolean
}

/** Classifies one answer: 2xx, a JSON object and `success` the number 1 is accepted. */
export function classifyAnswer(
  status: number,
  contentType: string | null | undefined,
  bodyText: string,
): AnswerVerdict {
  const warnings: string[] = []
  const positive = status >= 200 && status < 300
  if (status >= 300 && status < 400) warnings.push(`status ${status} is a redirect, which is never followed`)
  if (status < 200 || status > 599) warnings.push(`status ${status} is none of HTTP's final ones`)
  if (!isJsonType(contentType)) warnings.push('the content type is not application/json')
  const body = parseJson(bodyText)
  if (!isObject(body)) warnings.push('the body is not a JSON object')
  const success = member(body, 'success')
  if (isObject(body)) warnings.push(...successWarnings(success, positive))
  const message = textOf(member(body, 'message')) ?? textOf(member(body, 'error'))
  const retry = status === 429 || (status >= 500 && status < 600)
  const verdict = positive
    ? warnings.length === 0
      ? 'accepted'
      : 'contract_warning'
    : status >= 400 && status < 600 && !means(success, 1)
      ? 'refused'
      : 'contract_warning'
  const said = means(success, 1) ? 'yes' : means(success, 0) ? 'no' : undefined
  return { verdict, warnings, ...(said && { success: said }), ...(message !== undefined && { message }), retry }
}

function successWarnings(success: unknown, positive: boolean): string[] {
  if (success === undefined) return ['success is missing']
  const warnings: string[] = []
  if (success !== 1 && success !== 0) warnings.push(`success is ${describe(success)}, not the number 1 or 0`)
  if (positive && means(success, 0)) warnings.push('the status says yes, success says no')
  if (!positive && means(success, 1)) warnings.push('the status says no, success says yes')
  return warnings
}

function describe(success: unknown): string {
  if (typeof success === 'string') return `the text "${success.slice(0, 40)}"`
  return typeof success === 'object' ? 'no plain value' : String(success)
}

function means(success: unknown, flag: 0 | 1): boolean {
  return success === flag || success === (flag === 1) || success === String(flag)
}

function isJsonType(contentType: string | null | undefined): boolean {
  return /^\s*application\/json\s*(?:;|$)/i.test(contentType ?? '')
}
