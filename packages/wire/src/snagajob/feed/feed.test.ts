import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanText, elementMapFaults, type FeedItem, feedElements } from './feed-item.ts'
import { createFeedReader, type FeedFault, type FeedReaderOptions, type ReadItem } from './read-feed.ts'
import { feedHead, feedItem, feedTail } from './write-feed.ts'

function read(
  text: string | Uint8Array[],
  options: Partial<FeedReaderOptions> = {},
): { items: ReadItem[]; faults: FeedFault[] } {
  const items: ReadItem[] = []
  const faults: FeedFault[] = []
  const reader = createFeedReader({
    onItem: (item) => items.push(item),
    onFault: (fault) => faults.push(fault),
    ...options,
  })
  for (const chunk of typeof text === 'string' ? [text] : text) reader.write(chunk)
  reader.end()
  return { items, faults }
}

/** The Easy Apply posting of contract 1.5. */
const host: FeedItem = {
  fields: {
    Brand: 'Blue Heron Diner',
    Job_Title: 'Host',
    Employment_Type: 'PartTime',
    Wage: '$14.50',
    City: 'Asheville',
    State: 'NC',
    Job_Description: '<p>Greet guests &amp; manage the wait list.</p>',
    External_Posting_ID: 'HD-2002',
    Location_Number: '014',
    PostUrl: 'https://ats.heron.example/saj/applications',
    ScreeningQuestionsUrl: 'https://ats.heron.example/saj/questions/HD-2002',
    TrackingUrl: 'https://ats.heron.example/saj/clicks?job=HD-2002',
  },
}

test('a feed is written in the documented form and order', () => {
  assert.equal(
    feedHead() + feedItem(host) + feedTail(),
    `<?xml version='1.0' encoding='UTF-8'?>
<Postings>
  <Item>
    <Brand><![CDATA[Blue Heron Diner]]></Brand>
    <Job_Title><![CDATA[Host]]></Job_Title>
    <Employment_Type><![CDATA[PartTime]]></Employment_Type>
    <Wage><![CDATA[$14.50]]></Wage>
    <City><![CDATA[Asheville]]></City>
    <State><![CDATA[NC]]></State>
    <Job_Description><![CDATA[<p>Greet guests &amp; manage the wait list.</p>]]></Job_Description>
    <External_Posting_ID><![CDATA[HD-2002]]></External_Posting_ID>
    <Location_Number><![CDATA[014]]></Location_Number>
    <PostUrl><![CDATA[https://ats.heron.example/saj/applications]]></PostUrl>
    <ScreeningQuestionsUrl><![CDATA[https://ats.heron.example/saj/questions/HD-2002]]></ScreeningQuestionsUrl>
    <TrackingUrl><![CDATA[https://ats.heron.example/saj/clicks?job=HD-2002]]></TrackingUrl>
  </Item>
</Postings>
`,
  )
})

test('the end mark of CDATA is split, and characters that XML does not know are removed', () => {
  const xml = feedItem({ fields: { Brand: 'a]]>b', Job_Title: 'x\0y\u000b\ufffe\ud800z', City: ' \r\n ' } })
  assert.match(xml, /<Brand><!\[CDATA\[a\]\]\]\]><!\[CDATA\[>b\]\]><\/Brand>/)
  assert.match(xml, /<Job_Title><!\[CDATA\[xyz\]\]><\/Job_Title>/)
  assert.doesNotMatch(xml, /City/)
})

test('whatever ends a line, in one XML or the other, is a line feed, so that all readers agree', () => {
  assert.equal(cleanText('a\rb\r\nc\nd\u0085e\r\u0085f\u2028g\u2029h\n\rx'), 'a\nb\nc\nd\ne\nf\ng\nh\n\nx')
})

test('Easy Apply postings carry no URL unless asked (U6), and questions only beside a PostUrl', () => {
  const both: FeedItem = { fields: { ...host.fields, URL: 'https://ats.heron.example/apply' } }
  assert.doesNotMatch(feedItem(both), /<URL>/)
  assert.match(feedItem(both, { urlBesidePostUrl: true }), /<URL>.*\n.*<External_Posting_ID>/)
  const { PostUrl, ...redirect } = both.fields
  assert.match(feedItem({ fields: redirect }), /<URL>/)
  assert.doesNotMatch(feedItem({ fields: redirect }), /ScreeningQuestionsUrl/)
  assert.match(feedItem({ fields: redirect }), /TrackingUrl/)
})

test('the legacy element is never written and is ignored on reading', () => {
  assert.doesNotMatch(feedItem({ fields: { ...host.fields, Rate: '9' } }), /Rate/)
  const { items } = read('<Postings><Item><Rate>9</Rate></Item></Postings>')
  assert.deepEqual(items[0]?.fields, {})
  assert.deepEqual(items[0]?.faults, [])
})

const maps = {
  aggregateElements: { account: 'PLACEHOLDER_EMPLOYER_ACCOUNT' },
  campaignElements: { id: 'PLACEHOLDER_CAMPAIGN_ID' },
}

test('aggregate and campaign elements go by configured names, and are left out without (N2, N3)', () => {
  const item: FeedItem = { ...host, aggregate: { account: 'acct-heron' }, campaign: { id: 'cmp-spring' } }
  const xml = feedItem(item, maps)
  assert.match(xml, /<Item>\n {4}<PLACEHOLDER_EMPLOYER_ACCOUNT><!\[CDATA\[acct-heron\]\]>/)
  assert.match(xml, /<PLACEHOLDER_CAMPAIGN_ID><!\[CDATA\[cmp-spring\]\]><\/PLACEHOLDER_CAMPAIGN_ID>\n {2}<\/Item>/)
  assert.equal(feedItem(item), feedItem(host))
  const { items } = read(feedHead() + xml + feedTail(), maps)
  assert.deepEqual(items[0]?.aggregate, { account: 'acct-heron' })
  assert.deepEqual(items[0]?.campaign, { id: 'cmp-spring' })
})

test('element names that cannot be configured', () => {
  assert.deepEqual(elementMapFaults(maps), [])
  assert.deepEqual(elementMapFaults({}), [])
  const pointers = (aggregateElements: Record<string, string>) =>
    elementMapFaults({ aggregateElements, campaignElements: { id: 'Campaign' } }).map(({ pointer }) => pointer)
  assert.deepEqual(pointers({ a: 'Brand', b: 'a b', c: '1a', 'd/e': '', f: 'a><b', g: 'xmlFoo' }).length, 6)
  assert.deepEqual(pointers({ account: 'Campaign' }), ['/campaignElements/id'])
})

/** Contract 1.5, as printed: several elements on a line, a redirect job, a PostUrl with bare text as the seed shows. */
const documentedFeed = `<?xml version='1.0' encoding='UTF-8'?>
<Postings>
  <Item>
    <Brand><![CDATA[Blue Heron Diner]]></Brand> <Job_Title><![CDATA[Line Cook]]></Job_Title>
    <Employment_Type><![CDATA[FullTime,PartTime]]></Employment_Type> <Wage><![CDATA[$17 - 20 per hour]]></Wage>
    <City><![CDATA[Asheville]]></City> <State><![CDATA[NC]]></State> <Zip><![CDATA[08801]]></Zip>
    <Job_Description><![CDATA[<p>Cook on the evening line.</p>]]></Job_Description>
    <URL><![CDATA[https://jobs.heron.example/apply?job=HD-2001&src=saj]]></URL>
    <External_Posting_ID><![CDATA[HD-2001]]></External_Posting_ID> <Location_Number><![CDATA[014]]></Location_Number>
  </Item>
  <Item><Brand>B</Brand><Job_Title>T &amp; U</Job_Title><City>Boise</City><State>ID</State><Job_Description>D</Job_Description>
    <PostUrl>
      https://ats.heron.example/saj/applications?a=1&amp;b=2
    </PostUrl></Item>
</Postings>`

test('the documented feed is read, CDATA or not', () => {
  const { items, faults } = read(documentedFeed)
  assert.deepEqual(faults, [])
  assert.deepEqual(
    items.map(({ position, line, faults, other }) => ({ position, line, faults, other })),
    [
      { position: 1, line: 3, faults: [], other: [] },
      { position: 2, line: 11, faults: [], other: [] },
    ],
  )
  assert.equal(items[0]?.fields.Zip, '08801')
  assert.equal(items[0]?.fields.URL, 'https://jobs.heron.example/apply?job=HD-2001&src=saj')
  assert.equal(items[0]?.fields.Job_Description, '<p>Cook on the evening line.</p>')
  assert.equal(items[1]?.fields.Job_Title, 'T & U')
  assert.equal(items[1]?.fields.PostUrl, 'https://ats.heron.example/saj/applications?a=1&b=2')
})

test('unknown children are kept and reported, with a hint where only the case is wrong', () => {
  const { items, faults } = read(
    '<Postings><Item><job_title>T</job_title><qualification name="q-basic-dob" answer="1" required="true"/></Item><Note/></Postings>',
  )
  assert.deepEqual(items[0]?.other, [
    { name: 'job_title', attributes: {}, value: 'T' },
    { name: 'qualification', attributes: { name: 'q-basic-dob', answer: '1', required: 'true' }, value: '' },
  ])
  assert.match(items[0]?.faults[0]?.message ?? '', /did you mean Job_Title/)
  assert.deepEqual(
    items[0]?.faults.map(({ field, severity, code }) => [field, severity, code]),
    [
      ['job_title', 'warning', 'element_unknown'],
      ['qualification', 'warning', 'element_unknown'],
    ],
  )
  assert.deepEqual(
    faults.map(({ code, fatal }) => [code, fatal]),
    [['element_unknown', false]],
  )
})

test('repeated elements, and elements inside a value', () => {
  const { items } = read(
    '<Postings><Item><City>A</City><City>B</City><Job_Description><p>Cook</p> <b>well</b></Job_Description></Item></Postings>',
  )
  assert.deepEqual(items[0]?.fields, { City: 'A', Job_Description: 'Cook well' })
  assert.deepEqual(
    items[0]?.faults.map(({ code }) => code),
    ['element_repeated', 'nested_element'],
  )
})

test('what is not a feed ends the reading with one fatal fault, and items before it stand', () => {
  const good = '<Item><City>A</City></Item>'
  const cases: [string, string, number][] = [
    [`<!DOCTYPE Postings [<!ENTITY a "b">]><Postings>${good}</Postings>`, 'document_type', 0],
    [`<!DOCTYPE Postings SYSTEM "file:///etc/passwd"><Postings>${good}</Postings>`, 'document_type', 0],
    [`<Postings>${good}<Item><City>&xxe;</City></Item>${good}</Postings>`, 'not_well_formed', 1],
    [`<Postings>${good}<Item><City>&constructor;</City></Item></Postings>`, 'not_well_formed', 1],
    [`<Postings>${good}<Item><City>&nbsp;</City></Item></Postings>`, 'not_well_formed', 1],
    [`<Postings>${good}<Item><City>B</Item></Postings>`, 'not_well_formed', 1],
    [`<Postings>${good}<Item><City>B & C</City></Item></Postings>`, 'not_well_formed', 1],
    [`<Postings>${good}`, 'not_well_formed', 1],
    [`<jobs>${good}</jobs>`, 'root_unknown', 0],
    ['', 'not_well_formed', 0],
    ['{"a": 1}', 'not_well_formed', 0],
    [`<Postings>${good}<Item>${'<a>'.repeat(200)}`, 'too_deep', 1],
    [`<Postings>${good}<Item><City>${'x'.repeat(17_000_000)}</City></Item></Postings>`, 'item_too_long', 1],
  ]
  for (const [xml, code, count] of cases) {
    const { items, faults } = read(xml)
    assert.deepEqual(
      faults.map((fault) => [fault.code, fault.fatal]),
      [[code, true]],
      xml.slice(0, 100),
    )
    assert.equal(items.length, count, xml.slice(0, 100))
  }
})

test('encodings: UTF-8 with a byte order mark is read, other bytes and declarations are told', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const xml = '<Postings><Item><City>Ñ</City></Item></Postings>'
  assert.equal(read([bytes(`\ufeff${xml}`)]).items[0]?.fields.City, 'Ñ')
  const declared = read([bytes(`<?xml version="1.0" encoding="ISO-8859-1"?>${xml}`)])
  assert.deepEqual(
    declared.faults.map(({ code, fatal }) => [code, fatal]),
    [['encoding', false]],
  )
  assert.equal(read([Buffer.from(xml, 'latin1')]).faults[0]?.code, 'not_utf8')
  assert.equal(read([bytes(xml).subarray(0, 23)]).faults[0]?.code, 'not_utf8')
})

/** Any UTF-16 unit, lone surrogates too, and control characters often. */
const unit = fc.oneof(fc.nat(0x9f), fc.nat(0xffff)).map((code) => String.fromCharCode(code))

const hostileText = fc.oneof(
  fc.string({ unit, maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ']]>',
        ']]',
        '>',
        '<![CDATA[',
        '</Item>',
        '&amp;',
        '&',
        '\r\n',
        '\r',
        '\0',
        '\ud800',
        '🙂',
        '<p>',
        ' ',
      ),
    )
    .map((parts) => parts.join('')),
)
const written = feedElements.filter((name) => name !== 'Rate')
const anyItem: fc.Arbitrary<FeedItem> = fc.record({
  fields: fc.record(Object.fromEntries(written.map((name) => [name, hostileText])), { requiredKeys: [] }),
  aggregate: fc.record({ account: hostileText }, { requiredKeys: [] }),
  campaign: fc.record({ id: hostileText }, { requiredKeys: [] }),
})

/** What can be read back: cleaned values, without blank ones and without questions that have no effect. */
function expected(item: FeedItem): Pick<ReadItem, 'fields' | 'aggregate' | 'campaign'> {
  const clean = (values: Record<string, string | undefined>) =>
    Object.fromEntries(
      Object.entries(values)
        .map(([name, value]) => [name, cleanText(value ?? '')])
        .filter(([, value]) => value !== ''),
    )
  const fields = clean(item.fields)
  if (fields.PostUrl === undefined) delete fields.ScreeningQuestionsUrl
  return { fields, aggregate: clean(item.aggregate ?? {}), campaign: clean(item.campaign ?? {}) }
}

test('whatever the texts hold, what is written is read back, however the bytes are cut', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 3 }), fc.array(fc.nat(2000)), (items, cuts) => {
      const options = { ...maps, urlBesidePostUrl: true }
      const xml = feedHead() + items.map((item) => feedItem(item, options)).join('') + feedTail()
      const bytes = new TextEncoder().encode(xml)
      const places = [0, ...cuts.map((cut) => cut % bytes.length).sort((a, b) => a - b), bytes.length]
      const chunks = places.slice(1).map((end, i) => bytes.subarray(places[i], end))
      const found = read(chunks, maps)
      assert.deepEqual(found.faults, [])
      const got = found.items.map(({ fields, aggregate = {}, campaign = {} }) => ({ fields, aggregate, campaign }))
      assert.deepEqual(got, items.map(expected))
    }),
    { numRuns: 200 },
  )
})

test('whatever bytes come in, the reading ends, with at most one fatal fault', () => {
  const pieces = fc.constantFrom(
    '<Postings>',
    '<Item>',
    '</Item>',
    '<City>',
    '</City>',
    '<![CDATA[',
    ']]>',
    'x',
    '&lt;',
    '<!--',
    '-->',
    '<?x ?>',
    '\u0001',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit }))), (parts) => {
      const { faults } = read(parts.map((part) => Buffer.from(part, 'utf8')))
      assert.ok(faults.filter(({ fatal }) => fatal).length <= 1)
    }),
  )
})
