import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Json, startEmployer } from '../intake/snagajob.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { parsers } from './feed-parsers.fixture.ts'
import { importJobs, job, lines, readFeed } from './jobs.fixture.ts'

/** Texts that have broken feeds, and some that could. */
const hostile = [
  'a]]>b',
  ']]>',
  ']]]]>>',
  '<![CDATA[x]]>',
  ']]]]><![CDATA[>',
  '</Brand></Item><Item><Brand>injected',
  '<!--',
  '-->',
  '<?xml version="1.0"?>',
  '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  '&amp; &lt; &#38; &#x26; &nbsp; &unknown; & &;',
  '&times;tamp=1&timestamp=2',
  '%26 %3C +',
  '<p onclick="x(\'y\')">tags &amp; <br/></p>',
  '"quotes" \'single\' `back`',
  'control \u0001\u0002\u0008\u000b\u000c\u000e\u001f\u007f\u0085 characters',
  '\u001b[31mred',
  'no characters \ufffe\uffff of XML',
  'line\r\nends\rof\nall\u2028kinds\u2029',
  ' \t around \n ',
  'tab\there',
  '👩‍🍳 🇺🇸 ☕️ emoji',
  'Ünïcödé 王小明 עברית العربية',
  'next\u0085line\r\u0085x',
  '\u202eright to left\u202c',
  'zero\u200bwidth\ufeffmarks',
  '\u{10ffff}\u{10000}',
  'x'.repeat(70_000),
  '$10 \\1 $& $$',
  '{{7*7}} <%= x %>',
  'NULL',
  '0',
  'true',
  '1e3',
  '007',
  '-0',
] // prettier-ignore

/** What of a text goes over the wire: characters that XML has, one kind of line end, no blanks around. */
function expected(text: string): string {
  const known = [...text].filter((character) => {
    const code = character.codePointAt(0)!
    if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
    return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
  })
  return known
    .join('')
    .split(/\r\n|\r\u0085|[\r\u0085\u2028\u2029]/)
    .join('\n')
    .trim()
}

const texts: Record<string, string> = {
  Brand: 'brand',
  Job_Title: 'title',
  Wage: 'wage',
  Location_Name: 'locationName',
  Location_Number: 'locationNumber',
  Job_Description: 'description',
  Primary_Industry: 'primaryIndustry',
}

/** The elements of a job whose texts are `given`, as they are to be read. */
function assertRead(fields: ReadonlyMap<string, string>, given: Json, by: string): void {
  for (const [element, member] of Object.entries(texts)) {
    const text = expected(given[member] ?? '')
    assert.equal(fields.get(element), text === '' ? undefined : text, `${by}: ${element}`)
  }
  assert.equal(fields.get('City'), expected(given.address.city), `${by}: City`)
  assert.equal(fields.get('External_Posting_ID'), given.remoteId)
}

/** All parsers' readings of the feed, and ours, are the same and say what was given. */
function assertAgree(xml: string, given: Json[]): void {
  for (const [by, parse] of Object.entries(parsers)) {
    const items = parse(xml)
    assert.equal(items.length, given.length, by)
    items.forEach((item, at) => {
      const fields = new Map(item)
      assert.equal(fields.size, item.length, `${by}: an element stands twice`)
      assertRead(fields, given[at], by)
    })
  }
}

/** No longer than so many UTF-16 units, and never half a character. */
const cut = (text: string, length: number) => text.slice(0, length).toWellFormed()

const withText = (text: string, remoteId: string, at: number): Json => ({
  remoteId,
  // Required, so something is left of it whatever is taken away.
  title: cut(`t${text}`, 500),
  brand: cut(`b${text}`, 500),
  description: `d${text}`,
  wage: cut(text, 200),
  locationName: cut(text, 500),
  locationNumber: cut(text, 200),
  primaryIndustry: cut(text, 500),
  address: { city: cut(`c${text}`, 200), region: 'NC' },
  ...(at % 2 === 0 && { url: `https://x.example/?a=1&b=]]>&c=${encodeURIComponent(cut(text, 100))}` }),
})

onBothStores('five parsers read a feed full of hostile text, and agree on every field', async (t, home) => {
  const employer = await startEmployer(t, home, {
    aggregate: true,
    campaignElements: { Campaign: 'job.campaignRemoteId' },
  })
  const given = hostile.map((text, at) => job(employer, withText(text, `J-${at}`, at)))
  const ids = ['HD]]>1', '<b>&amp;', '"\'\\', 'é👩‍🍳', 'a b\u00a0c', '%2F/../..//?#', '{{x}}'].map((remoteId) =>
    job(employer, { ...withText('x', remoteId, 1), campaignRemoteId: remoteId }),
  )
  const { body } = await importJobs(employer, lines([...given, ...ids]))
  assert.equal(body.failed, 0, JSON.stringify(body.data.filter(({ status }: Json) => status === 'failed')))
  for (const url of [employer.connection.urls.feed, employer.registration.urls.feed]) {
    const { xml, items, faults } = await readFeed(url)
    assertAgree(xml, [...given, ...ids])
    assert.deepEqual(faults, [])
    items.forEach(({ fields }, at) => {
      assertRead(new Map(Object.entries(fields) as [string, string][]), [...given, ...ids][at], 'ours')
    })
    for (const parse of Object.values(parsers)) {
      const campaigns = parse(xml).flatMap((item) => item.filter(([name]) => name === 'Campaign'))
      assert.deepEqual(
        campaigns.map(([, text]) => text),
        ids.map(({ remoteId }) => remoteId),
      )
    }
  }
})

test('the parsers do tell a difference: a feed written without care is not read alike', () => {
  const careless =
    "<?xml version='1.0' encoding='UTF-8'?><Postings><Item><Brand><![CDATA[a]]>b]]></Brand></Item></Postings>"
  const readings = Object.values(parsers).map((parse) => {
    try {
      return JSON.stringify(parse(careless))
    } catch {
      return 'refused'
    }
  })
  assert.ok(new Set(readings).size > 1, readings.join(' '))
})

onBothStores('whatever text comes out of a generator is read as it was given', async (t, home) => {
  const employer = await startEmployer(t, home)
  const piece = fc.oneof(
    fc.constantFrom(...hostile.filter((text) => text.length < 100), ']', '>', '<', '&', ';', '\r', '\n', ' '),
    fc.string({ unit: 'binary', maxLength: 5 }),
  )
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('').replaceAll('\0', ''))
  const sample = fc.sample(text, { numRuns: 300, seed: 20_261_121 })
  const given = sample.map((value, at) => job(employer, withText(value, `J-${at}`, at)))
  const { body } = await importJobs(employer, lines(given))
  assert.equal(body.failed, 0, JSON.stringify(body.data.filter(({ status }: Json) => status === 'failed').slice(0, 3)))
  assertAgree((await readFeed(employer.connection.urls.feed)).xml, given)
})
