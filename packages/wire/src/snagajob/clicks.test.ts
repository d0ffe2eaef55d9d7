import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Click, clickFileHead, clickFileRow, clickTime, clickUrl, readClickQuery } from './clicks.ts'
import { readClickFile } from './csv-files.ts'

const eventId = '334c870a-8049-4f4f-a7f3-d75119dd4ab8'
const queryOf = (url: string) => new URL(url).search.slice(1)
async function clicks(text: string, offsetSeconds?: number): Promise<Click[]> {
  const entries = await Array.fromAsync(readClickFile([new TextEncoder().encode(text)], offsetSeconds))
  return entries.map((entry) => ('row' in entry ? entry.row : assert.fail(entry.fault)))
}

test('a click over HTTP, in the published order, with the published address of five parts', () => {
  assert.deepEqual(readClickQuery(`eventId=${eventId}&timestamp=1647360000&clickCost=22&ipAddress=1.1.1.1.1`), {
    clickId: eventId,
    clickedAtMs: 1_647_360_000_000,
    timestamp: '1647360000',
    cost: '22',
    ipAddress: '1.1.1.1.1',
    warnings: [],
  })
})

test('other order, case and parameters of the TrackingUrl’s own', () => {
  const click = readClickQuery(`job=HD-2002&IPADDRESS=2001%3Adb8%3A%3A1&Timestamp=1647360000&eventid=${eventId}`)
  assert.equal(click.ipAddress, '2001:db8::1')
  assert.equal(click.clickId, eventId)
  assert.ok(!('cost' in click) && !('job' in click))
})

test('an ampersand lost to &times is found again', () => {
  for (const mark of ['×', '%C3%97', '%c3%97']) {
    const click = readClickQuery(`eventId=${eventId}${mark}tamp=1647360000&clickCost=22`)
    assert.equal(click.clickId, eventId)
    assert.equal(click.clickedAtMs, 1_647_360_000_000)
    assert.match(click.warnings[0] ?? '', /ampersand/)
  }
})

test('U8: seconds, or milliseconds above 10^11, shifted where that is set', () => {
  assert.equal(clickTime('1647360000'), 1_647_360_000_000)
  assert.equal(clickTime('100000000000'), 100_000_000_000_000)
  assert.equal(clickTime('100000000001'), 100_000_000_001)
  assert.equal(clickTime('1647360000123'), 1_647_360_000_123)
  assert.equal(clickTime('1647360000.5'), 1_647_360_000_500)
  assert.equal(clickTime(' 1647360000 ', 4 * 3600), 1_647_374_400_000)
  assert.equal(clickTime('0'), 0)
  for (const text of ['', '-1', '2022-03-15T16:00:00Z', '1e9', '99999999999999999', '9999999999999999']) {
    assert.equal(clickTime(text), null, text)
  }
})

test('what is missing or unreadable is told, and the rest kept', () => {
  assert.deepEqual(readClickQuery(''), {
    warnings: ['there is no click id', 'there is no time'],
  })
  const click = readClickQuery('eventId=a&timestamp=noon')
  assert.equal(click.timestamp, 'noon')
  assert.ok(!('clickedAtMs' in click))
  assert.deepEqual(click.warnings, ['the time is not a Unix epoch'])
})

const click = { eventId: 'E', timestamp: 1_647_360_000, clickCost: '22', ipAddress: '1.1.1.1' }
const parameters = 'eventId=E&timestamp=1647360000&clickCost=22&ipAddress=1.1.1.1'

test('a click’s address is appended to whatever query there is', () => {
  assert.equal(clickUrl('https://a.example/c', click), `https://a.example/c?${parameters}`)
  assert.equal(clickUrl('https://a.example/c?', click), `https://a.example/c?${parameters}`)
  assert.equal(clickUrl('https://a.example/c?job=1', click), `https://a.example/c?job=1&${parameters}`)
  assert.equal(clickUrl('https://a.example/c?job=1&', click), `https://a.example/c?job=1&${parameters}`)
  assert.equal(clickUrl('https://a.example/c#top', click), `https://a.example/c?${parameters}#top`)
})

test('what the sandbox sends is what the partner reads', () => {
  const text = fc.string({ minLength: 1 }).filter((value) => value.trim() === value && value.isWellFormed())
  fc.assert(
    fc.property(text, fc.nat(2e9), fc.nat(5000), text, (id, seconds, cents, ipAddress) => {
      const sent = { eventId: id, timestamp: seconds, clickCost: (cents / 100).toFixed(2), ipAddress }
      const read = readClickQuery(queryOf(clickUrl('https://a.example/c?job=HD-2002', sent)))
      assert.deepEqual(read, {
        clickId: id,
        clickedAtMs: seconds * 1000,
        timestamp: String(seconds),
        cost: sent.clickCost,
        ipAddress,
        warnings: [],
      })
    }),
  )
})

const record = {
  timestamp: '1647360000',
  user_agent: 'Mozilla/5.0 (X11; Linux x86_64), "like" Gecko; rv:1',
  ip_address: '2001:db8::1',
  click_cost: '10',
  click_id: eventId,
  external_id: 'HD-2002',
  external_campaign_id: '',
  url: '',
}

test('a click file, with empty values and commas in the user agent', async () => {
  const header = 'timestamp,user_agent,ip_address,click_cost,click_id,external_id,external_campaign_id,url\n'
  assert.equal(clickFileHead(), header)
  assert.deepEqual(await clicks(clickFileHead() + clickFileRow(record)), [
    {
      clickId: eventId,
      clickedAtMs: 1_647_360_000_000,
      timestamp: '1647360000',
      cost: '10',
      ipAddress: '2001:db8::1',
      userAgent: record.user_agent,
      externalId: 'HD-2002',
      warnings: [],
    },
  ])
})

test('other delimiters, orders and columns are found out from the header', async () => {
  for (const mark of [',', ';', '\t', '|']) {
    const text = [
      `click_id${mark}new_column${mark}timestamp`,
      `a${mark}x${mark}1647360000`,
      `b${mark}"y${mark}z"`,
    ].join('\r\n')
    const [first, second] = await clicks(text, 3600)
    assert.deepEqual([first?.clickId, first?.clickedAtMs], ['a', 1_647_363_600_000])
    assert.deepEqual([second?.clickId, second?.warnings], ['b', ['there is no time']])
  }
})

test('a quote inside an unquoted user agent does not end the file', async () => {
  const text = 'timestamp,user_agent,click_id\n1647360000,Moz "x",a\n1647360000,y,b\n'
  assert.deepEqual(
    (await clicks(text)).map(({ clickId, userAgent }) => [clickId, userAgent]),
    [
      ['a', 'Moz "x"'],
      ['b', 'y'],
    ],
  )
})
