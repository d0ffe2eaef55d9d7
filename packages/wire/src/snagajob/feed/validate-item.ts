import { readEmploymentTypes } from './employment-types.ts'
import { cleanText, type ElementMaps, type FeedElement, type FeedItem, requiredElements } from './feed-item.ts'

/** `error`: the item is left out of the feed. `warning`: it is written or read all the same. */
export type ItemFault = { field: string; severity: 'error' | 'warning'; code: string; message: string }

export type ValidationOptions = ElementMaps & {
  /** Lets the three addresses be plain http on a loopback address: for a sandbox. */
  allowLoopbackHttp?: boolean
}

const mustBeHttps: readonly FeedElement[] = ['PostUrl', 'ScreeningQuestionsUrl', 'TrackingUrl']

/**
 * Checks one posting by the rules of contract 1.4; most of them are ours. Uniqueness of the id within a file is checked
 * by {@link itemValidator}. Whether a zip belongs to its city needs data that is not here: only shapes are looked at.
 */
export function validateItem(item: FeedItem, options: ValidationOptions = {}): ItemFault[] {
  const faults: ItemFault[] = []
  const report = (severity: ItemFault['severity'], field: string, code: string, message: string) =>
    void faults.push({ field, severity, code, message })
  const value = (field: FeedElement) => cleanText(item.fields[field] ?? '')
  for (const field of requiredElements) {
    if (value(field) === '') report('error', field, 'required', 'Snagajob marks this element required')
  }
  if (value('External_Posting_ID') === '') {
    report('error', 'External_Posting_ID', 'required', 'without it an application cannot be matched to its job')
  }
  if (value('URL') === '' && value('PostUrl') === '') {
    report('error', 'PostUrl', 'no_target', 'a posting needs a URL or a PostUrl')
  }
  if (value('URL') !== '' && value('PostUrl') !== '') {
    report('warning', 'URL', 'two_targets', 'beside a PostUrl, which makes it Easy Apply, the URL is left out')
  }
  if (value('URL') !== '' && !hasScheme(value('URL'), ['http:', 'https:'])) {
    report('error', 'URL', 'not_a_url', 'must be an http or https address')
  }
  for (const field of mustBeHttps) {
    if (value(field) === '' || isHttps(value(field), options.allowLoopbackHttp ?? false)) continue
    report('error', field, 'not_https', 'must be an https address')
  }
  if (value('ScreeningQuestionsUrl') !== '' && value('PostUrl') === '') {
    report('warning', 'ScreeningQuestionsUrl', 'questions_without_post_url', 'has no effect without a PostUrl')
  }
  if (value('State') !== '' && !/^[A-Z]{2}$/.test(value('State'))) {
    report('error', 'State', 'malformed', 'must be a state abbreviation such as VA')
  }
  if (value('Zip') !== '' && !/^\d{5}$/.test(value('Zip'))) {
    report('error', 'Zip', 'malformed', 'must be the first five digits')
  }
  const { unknown } = readEmploymentTypes(value('Employment_Type'))
  if (unknown.length > 0) {
    report('warning', 'Employment_Type', 'unknown_value', 'only FullTime, PartTime and Gig are known')
  }
  for (const [part, map] of [
    ['aggregate', options.aggregateElements],
    ['campaign', options.campaignElements],
  ] as const) {
    for (const name of Object.keys(item[part] ?? {})) {
      if (map && Object.hasOwn(map, name)) continue
      report('warning', `${part}.${name}`, 'element_not_configured', 'left out: its element name is not configured')
    }
  }
  return faults
}

/** Checks the items of one file, one after the other: {@link validateItem}, and that no id comes twice. */
export function itemValidator(options: ValidationOptions = {}): (item: FeedItem) => ItemFault[] {
  const ids = new Set<string>()
  return (item) => {
    const faults = validateItem(item, options)
    const id = cleanText(item.fields.External_Posting_ID ?? '')
    if (ids.has(id)) {
      const message = 'another item of this feed has the same id'
      faults.push({ field: 'External_Posting_ID', severity: 'error', code: 'duplicate', message })
    }
    if (id !== '') ids.add(id)
    return faults
  }
}

function hasScheme(text: string, schemes: readonly string[]): boolean {
  return URL.canParse(text) && schemes.includes(new URL(text).protocol)
}

function isHttps(text: string, allowLoopbackHttp: boolean): boolean {
  if (hasScheme(text, ['https:'])) return true
  if (!allowLoopbackHttp || !hasScheme(text, ['http:'])) return false
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(text).hostname)
}
