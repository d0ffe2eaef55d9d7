/** Header fields as they were given: by name, or as pairs where a name may come twice. */
export type GivenHeaders = Record<string, string> | [string, string][]

/** One finding about a webhook request, in words to act on. Never holds a secret, nor a signature that would be right. */
export interface Finding {
  check: string
  ok: boolean
  detail: string
}

const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const
export type WebhookHeader = (typeof names)[number]

export interface ReadHeaders {
  values: Partial<Record<WebhookHeader, string>>
  findings: Finding[]
}

/** Finds the three headers of Standard Webhooks, whatever the case of their names. */
export function readHeaders(given: GivenHeaders): ReadHeaders {
  const pairs = (Array.isArray(given) ? given : Object.entries(given)).map(
    ([name, value]) => [name.trim().toLowerCase(), value] as const,
  )
  const values: ReadHeaders['values'] = {}
  const findings = names.map((name): Finding => {
    const own = pairs.filter(([other]) => other === name).map(([, value]) => value)
    const [value] = own
    if (value === undefined) return { check: name, ok: false, detail: missing(name, pairs) }
    values[name] = value.trim()
    if (new Set(own).size > 1) {
      return {
        check: name,
        ok: false,
        detail: `The header came ${own.length} times with different values; Gangway sends it once. See what adds one on the way.`,
      }
    }
    return faultOf(name, value) ?? { check: name, ok: true, detail: 'The header is there.' }
  })
  return { values, findings }
}

function missing(name: WebhookHeader, pairs: (readonly [string, string])[]): string {
  const spelt = pairs.find(([other]) => other.replaceAll('_', '-').replace(/^(http|x|svix)-/, '') === name)
  if (spelt) {
    return `There is no header ${name}, but ${JSON.stringify(spelt[0])}: hand the headers on under the names they came with.`
  }
  const other = pairs.find(([known]) => /^(svix|x-hub|x-signature|stripe)-/.test(known))
  if (other) {
    return `The header ${name} is missing, and ${JSON.stringify(other[0])} is there: this is not a webhook of Gangway's.`
  }
  return `The header ${name} is missing. Gangway sends it with every webhook: see that your proxy and your framework hand it on, and that you look for it without regard to upper and lower case.`
}

function faultOf(name: WebhookHeader, value: string): Finding | null {
  const fault = (detail: string): Finding => ({ check: name, ok: false, detail })
  const text = value.trim()
  if (text === '') return fault('The header is empty.')
  if (text !== value)
    return fault('The header has blanks around its value, which were not sent: they were added on the way.')
  if (/^["'].*["']$/.test(text))
    return fault('The value stands in quotation marks, which were not sent. Take them away.')
  if (name === 'webhook-id' && !/^[\x21-\x2d\x2f-\x7e]+$/.test(text)) {
    return fault('An id is visible ASCII without a full stop or blanks; this one was changed on the way.')
  }
  return null
}
