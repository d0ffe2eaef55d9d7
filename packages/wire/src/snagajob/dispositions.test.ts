import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CsvRow, readDispositionFile } from './csv-files.ts'
import {
  type Disposition,
  dispositionFaults,
  dispositionHead,
  dispositionRow,
  dispositionTimestamp,
  orderDispositions,
  verifiedDispositionStatuses,
} from './dispositions.ts'

const changes: Disposition[] = [
  { applyId: 'app-7f3c21', timestamp: '2024-03-05T09:15:30-05:00', status: 'NEW' },
  { applyId: 'app-7f3c21', timestamp: '2024-03-06T16:02:11-05:00', status: 'CONTACTED' },
]
/** Contract 6.2. */
const documented = `apply_id,disposition_timestamp,status
app-7f3c21,2024-03-05T09:15:30-05:00,NEW
app-7f3c21,2024-03-06T16:02:11-05:00,CONTACTED
`
const file = (rows: readonly Disposition[]) => dispositionHead() + rows.map(dispositionRow).join('')
const bytes = (text: string) => new TextEncoder().encode(text)
async function rows(...chunks: Uint8Array[]): Promise<CsvRow<Disposition>[]> {
  return Array.fromAsync(readDispositionFile(chunks))
}

test('the documented file is written and read', async () => {
  assert.equal(file(changes), documented)
  assert.deepEqual(await rows(bytes(documented)), [
    { line: 2, row: changes[0] },
    { line: 3, row: changes[1] },
  ])
})

test('columns in another order, a byte order mark, CRLF and quotes are read', async () => {
  const text = '\ufeffStatus,"apply_id",note,disposition_timestamp\r\nNEW,"a,""b""",x,2024-03-05T14:15:30Z\r\n\r\n'
  assert.deepEqual(await rows(bytes(text)), [
    { line: 2, row: { applyId: 'a,"b"', timestamp: '2024-03-05T14:15:30Z', status: 'NEW' } },
  ])
})

test('what is not such a file ends the reading with a fault, and rows before it stand', async () => {
  const fault = async (text: string) => {
    const last = (await rows(bytes(text))).at(-1)!
    return 'fault' in last ? last.fault : null
  }
  assert.match((await fault(''))!, /no header row/)
  assert.match((await fault('apply_id,status\na,NEW\n'))!, /disposition_timestamp/)
  assert.match((await fault('<?xml version="1.0"?>'))!, /does not name/)
  const broken = await rows(bytes(`${documented}"app-2,2024-03-06T16:02:11Z,NEW\n`))
  assert.equal(broken.length, 3)
  assert.match('fault' in broken[2]! ? broken[2].fault : '', /not CSV/)
  assert.match((await fault(`${documented}${'x'.repeat(2_000_000)}`))!, /too long/)
})

test('a source that fails throws its own error', async () => {
  async function* failing() {
    yield bytes(documented)
    throw new Error('disk')
  }
  await assert.rejects(Array.fromAsync(readDispositionFile(failing())), /disk/)
})

test('the source is closed when its reader stops early', async () => {
  let closed = false
  async function* source() {
    try {
      for (;;) yield bytes(documented)
    } finally {
      closed = true
    }
  }
  for await (const _ of readDispositionFile(source())) break
  assert.equal(closed, true)
})

test('faults of a row', () => {
  const columns = (change: Partial<Disposition>, statuses = verifiedDispositionStatuses) =>
    dispositionFaults({ ...changes[0]!, ...change }, statuses).map(({ column }) => column)
  assert.deepEqual(columns({}), [])
  assert.deepEqual(columns({ applyId: ' ' }), ['apply_id'])
  for (const timestamp of ['', '2024-03-05', '2024-03-05T09:15:30', '2024-13-05T09:15:30Z', '1709647200', 'now']) {
    assert.deepEqual(columns({ timestamp }), ['disposition_timestamp'], timestamp)
  }
  assert.deepEqual(columns({ timestamp: '2024-03-05T09:15:30.123+01:00' }), [])
  assert.deepEqual(columns({ status: 'HIRED' }), ['status'])
  assert.deepEqual(columns({ status: 'HIRED' }, [...verifiedDispositionStatuses, 'HIRED']), [])
})

test('rows are ordered by their moment, and none is said twice', () => {
  const later = { applyId: 'b', timestamp: '2024-03-05T15:00:00Z', status: 'NEW' }
  const sameMoment = { ...changes[0]!, timestamp: '2024-03-05T14:15:30Z' }
  assert.deepEqual(orderDispositions([changes[1]!, later, changes[0]!, sameMoment, later]), [
    changes[0],
    later,
    changes[1],
  ])
})

test('a moment is written in UTC to the second', () => {
  assert.equal(dispositionTimestamp(Date.UTC(2024, 2, 5, 14, 15, 30, 250)), '2024-03-05T14:15:30Z')
})

test('whatever the values hold, what is written is read back, however the bytes are cut', async () => {
  const unit = fc.oneof(
    fc.constantFrom(',', '"', '\n', '\r', ';', ' '),
    fc.nat(0xff).map((code) => String.fromCharCode(code)),
  )
  const value = fc.string({ unit, minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text)
  const row = fc.record({ applyId: value, timestamp: value, status: value }, { noNullPrototype: true })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 5 }), fc.array(fc.nat(300)), async (list, cuts) => {
      const whole = bytes(file(list))
      const places = [0, ...cuts.map((cut) => cut % whole.length).sort((a, b) => a - b), whole.length]
      const read = await rows(...places.slice(1).map((end, i) => whole.subarray(places[i], end)))
      assert.deepEqual(
        read.map((entry) => 'row' in entry && entry.row),
        list,
      )
    }),
  )
})
