import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readCoordinates } from './coordinates.ts'
import { readDate } from './dates.ts'
import { foldJobReference, matchJobReference } from './job-reference.ts'
import { readNames, splitName } from './names.ts'

test('a local date-time keeps its day, a zone is never applied', () => {
  for (const [given, date, outcome] of [
    ['2019-02-04T00:00:00', '2019-02-04', 'kept'],
    ['2012-01-01T12:00:00', '2012-01-01', 'kept'],
    ['1944-08-08T00:00:00', '1944-08-08', 'kept'],
    ['2019-02-04', '2019-02-04', 'kept'],
    [' 2019-02-04 ', '2019-02-04', 'kept'],
    ['2019-02', '2019-02', 'kept'],
    ['2019', '2019', 'kept'],
    ['2019-02-04 10:30', '2019-02-04', 'kept'],
    ['2019-02-04T23:59:60.123', '2019-02-04', 'kept'],
    ['2019-02-04T24:00:00', '2019-02-04', 'kept'],
    ['2020-02-29T00:00:00', '2020-02-29', 'kept'],
    ['2000-02-29', '2000-02-29', 'kept'],
    ['2019-02-04T23:30:00Z', '2019-02-04', 'coerced'],
    ['2019-02-04T00:30:00+02:00', '2019-02-04', 'coerced'],
    ['2019-02-04T23:30:00-0800', '2019-02-04', 'coerced'],
  ] as const) {
    const reading = readDate(given)
    assert.deepEqual([reading.value, reading.outcome], [date, outcome], given)
  }
})

test('nothing is no date, and what cannot be read says so', () => {
  for (const nothing of [undefined, null, '', '  ']) assert.deepEqual(readDate(nothing), { outcome: 'absent' })
  for (const odd of [
    '2019-02-30T00:00:00',
    '2019-13-01',
    '2019-00-01',
    '2019-01-00',
    '1900-02-29',
    '0000-00-00T00:00:00',
    '2019-02-04T25:00:00',
    '2019-02-04T10:60:00',
    '2019-02-04T24:00:01',
    '2019-02-04Tnoon',
    '04/02/2019',
    '20190204',
    'last spring',
    '2019-2-4',
    '12019-02-04',
    `2019-02-04${' '.repeat(100)}`,
    1549238400,
    {},
    [],
    true,
  ]) {
    const reading = readDate(odd)
    assert.deepEqual([reading.value, reading.outcome], [undefined, 'dropped'], String(odd))
    assert.ok(reading.note)
  }
})

test('every day from year 1 to 9999 comes back as it was written, with any time and zone', () => {
  const day = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(day, fc.constantFrom('', 'Z', '+14:00', '-12:00'), (date, zone) => {
      const written = date.toISOString()
      assert.equal(readDate(written.slice(0, 19) + zone).value, written.slice(0, 10))
    }),
  )
  fc.assert(
    fc.property(
      fc.anything(),
      (value) => ['absent', 'dropped'].includes(readDate(value).outcome) || typeof value === 'string',
    ),
  )
})

test('coordinates are texts with a decimal point, or numbers', () => {
  assert.deepEqual(readCoordinates('51.803398', '-0.564736').value, { latitude: 51.803398, longitude: -0.564736 })
  assert.deepEqual(readCoordinates(' +90 ', '-180.0').value, { latitude: 90, longitude: -180 })
  assert.deepEqual(readCoordinates('.5', '5.').value, { latitude: 0.5, longitude: 5 })
  assert.equal(readCoordinates(51.5, -0.1).outcome, 'coerced')
  assert.ok(Object.is(readCoordinates('-0.0', '0').value?.latitude, 0))
  assert.deepEqual(readCoordinates('', null), { outcome: 'absent' })
})

test('a pair that fails in one part is dropped whole', () => {
  for (const [latitude, longitude] of [
    ['51,803398', '-0.564736'],
    ['51.8', ''],
    [undefined, '1'],
    ['90.0001', '0'],
    ['0', '-180.0001'],
    ['north', 'west'],
    ['1e1', '0'],
    ['0x10', '0'],
    ['51.8 N', '0'],
    ['Infinity', '0'],
    [Number.NaN, 0],
    [true, 0],
    [[51], 0],
    ['1'.repeat(65), '0'],
  ]) {
    const reading = readCoordinates(latitude, longitude)
    assert.deepEqual([reading.value, reading.outcome], [undefined, 'dropped'], `${latitude} ${longitude}`)
    assert.match(reading.note!, /^location_l(at|ong)itude /)
  }
})

test('every pair on the globe comes back, from texts and from numbers', () => {
  const degrees = (limit: number) =>
    fc.integer({ min: -limit * 1e6, max: limit * 1e6 }).map((millionth) => millionth / 1e6)
  fc.assert(
    fc.property(degrees(90), degrees(180), (latitude, longitude) => {
      const expected = { latitude, longitude }
      assert.deepEqual(readCoordinates(latitude.toFixed(6), longitude.toFixed(6)).value, expected)
      assert.deepEqual(readCoordinates(latitude, longitude).value, expected)
    }),
  )
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (latitude, longitude) => {
      const { value } = readCoordinates(latitude, longitude)
      if (value) assert.ok(Math.abs(value.latitude) <= 90 && Math.abs(value.longitude) <= 180)
    }),
  )
})

test('first and last name: as given, else the parsed ones, else a split of the whole', () => {
  const whole = { name: 'Mary Ann Quill' }
  assert.deepEqual(readNames({ ...whole, first_name: 'Mary', last_name: 'Ann Quill' }), {
    fullName: 'Mary Ann Quill',
    firstName: 'Mary',
    lastName: 'Ann Quill',
  })
  assert.deepEqual(readNames(whole, { firstName: 'Mary Ann', lastName: 'Quill-Smith' }), {
    fullName: 'Mary Ann Quill',
    firstName: 'Mary Ann',
    lastName: 'Quill-Smith',
  })
  const split = { fullName: 'Mary Ann Quill', firstName: 'Mary Ann', lastName: 'Quill', split: true as const }
  assert.deepEqual(readNames(whole), split)
  assert.deepEqual(readNames({ ...whole, last_name: 'QUILL' }), { ...split, lastName: 'QUILL' })
  assert.deepEqual(readNames({ ...whole, first_name: 'Mary', last_name: '' }), {
    ...split,
    firstName: 'Mary',
    lastName: 'Ann Quill',
  })
  assert.deepEqual(readNames({ ...whole, first_name: 'Peggy' }), { ...split, firstName: 'Peggy' })
  assert.deepEqual(readNames({ name: 'M. Quill' }, { firstName: 'Mara' }), {
    fullName: 'M. Quill',
    firstName: 'Mara',
    lastName: 'Quill',
    split: true,
  })
  assert.deepEqual(readNames({ name: 'Quill Mara', last_name: 'Quill' }), {
    fullName: 'Quill Mara',
    firstName: 'Mara',
    lastName: 'Quill',
    split: true,
  })
  for (const name of ['Quill', 'quill']) {
    assert.deepEqual(readNames({ name, last_name: 'Quill' }), { fullName: name, lastName: 'Quill' })
  }
})

test('names that cannot be split stay whole, and nothing gives nothing', () => {
  assert.deepEqual(readNames({ name: ' Cher ' }), { fullName: 'Cher', firstName: 'Cher', split: true })
  assert.deepEqual(readNames({ first_name: 'Mara', last_name: 'Quill' }), {
    fullName: 'Mara Quill',
    firstName: 'Mara',
    lastName: 'Quill',
  })
  assert.deepEqual(readNames({ name: null, first_name: '', last_name: [] }), {})
  assert.deepEqual(splitName('  '), {})
  assert.deepEqual(splitName('Zoë  Ångström\t李'), { firstName: 'Zoë Ångström', lastName: '李' })
})

test('a job reference matches after trimming, and regardless of case where only one does', () => {
  const jobs = ['WH-1042', 'wh-77', 'Dual', 'DUAL', ' R-444 ']
  const match = (reference: string) => matchJobReference(reference, jobs, (job) => job)
  assert.deepEqual(match(' WH-1042\n'), { job: 'WH-1042', how: 'exact' })
  assert.deepEqual(match('r-444'), { job: ' R-444 ', how: 'case_folded' })
  assert.deepEqual(match('DUAL'), { job: 'DUAL', how: 'exact' })
  assert.equal(match('dual'), null, 'two jobs fit')
  assert.equal(match('WH-1042-20240101'), null)
  assert.equal(match(' '), null)
  assert.equal(foldJobReference(' R-444 '), 'r-444')
})
