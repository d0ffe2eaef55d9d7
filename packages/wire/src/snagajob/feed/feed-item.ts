/** The children of `<Item>` that Snagajob's pages name, in the order of its sample (contract 1.2, 1.3). */
export const feedElements = [
  'Brand',
  'Job_Title',
  'Employment_Type',
  'Wage',
  'Location_Name',
  'Address_Line_1',
  'City',
  'State',
  'Zip',
  'Rate',
  'Job_Description',
  'Primary_Industry',
  'URL',
  'External_Posting_ID',
  'Location_Number',
  'PostUrl',
  'ScreeningQuestionsUrl',
  'TrackingUrl',
] as const

export type FeedElement = (typeof feedElements)[number]

/** Marked required by Snagajob's page. For the elements after `Job_Description` its marks were not recovered (N1). */
export const requiredElements: readonly FeedElement[] = ['Brand', 'Job_Title', 'City', 'State', 'Job_Description']

/** Appears in one sample beside `Wage` and in no table: never written, ignored on reading. */
export const legacyElements: readonly FeedElement[] = ['Rate']

/** A posting by the names of its elements; all texts, so leading zeros stay. */
export type FeedFields = Partial<Record<FeedElement, string>>

/**
 * One posting. `aggregate` (which employer it belongs to) and `campaign` go by names of our own, which an
 * {@link ElementMap} turns into elements: how Snagajob calls them was not recovered (N2, N3).
 */
export type FeedItem = { fields: FeedFields; aggregate?: Record<string, string>; campaign?: Record<string, string> }

/** From a name of ours to the name of an element. Empty until Snagajob has told the partner its names. */
export type ElementMap = Readonly<Record<string, string>>

export type ElementMaps = { aggregateElements?: ElementMap; campaignElements?: ElementMap }

/** What is wrong with the two maps; `pointer` is a JSON Pointer into them. */
export function elementMapFaults(maps: ElementMaps): { pointer: string; message: string }[] {
  const taken = new Set<string>([...feedElements, 'Item', 'Postings'])
  const faults: { pointer: string; message: string }[] = []
  for (const map of ['aggregateElements', 'campaignElements'] as const) {
    for (const [name, element] of Object.entries(maps[map] ?? {})) {
      const pointer = `/${map}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
      if (!/^(?!xml)[A-Za-z_][A-Za-z0-9_.-]{0,99}$/i.test(element)) {
        faults.push({ pointer, message: 'is not a name that an element can have' })
      } else if (taken.has(element)) {
        faults.push({ pointer, message: 'is the name of another element' })
      }
      taken.add(element)
    }
  }
  return faults
}

/**
 * A value as it goes over the wire: characters that XML 1.0 does not know removed, line ends as LF, ends trimmed. U+0085,
 * U+2028 and U+2029 count as line ends: XML 1.1 makes the first two so, and some readers of XML 1.0 all of them.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/\r[\n\u0085]?|[\u0085\u2028\u2029]/g, '\n')
    .trim()
}
