import assert from 'node:assert/strict'
import { test } from 'node:test'
import { campaignDate, campaignFaults, isTargeted, readCampaign } from './campaigns.ts'

/** Contract 6.5. */
const documented = {
  name: 'Spring hosts',
  startDate: '2024-03-10T00:00:00Z',
  endDate: null,
  cpc: null,
  budget: 300.0,
  period: 1,
  targeting: { cities: [{ name: 'Asheville', stateProvCode: 'NC' }], requisitionIds: ['HD-2002'] },
}

test('the documented campaign', () => {
  assert.deepEqual(campaignFaults(documented), [])
  assert.deepEqual(readCampaign(documented), { ok: true, campaign: documented, warnings: [] })
  assert.deepEqual(campaignFaults({ name: 'x' }), [])
  assert.equal(campaignDate(Date.UTC(2024, 2, 10)), documented.startDate)
})

test('members that are not known are let through, here and in targeting', () => {
  const value = { ...documented, newMember: 1, targeting: { ...documented.targeting, states: ['NC'] } }
  assert.deepEqual(campaignFaults(value), [])
  const reading = readCampaign(value)
  assert.deepEqual(reading.ok && reading.campaign, value)
})

test('faults', () => {
  const wrong: [object, string][] = [
    [{ name: '' }, '/name'],
    [{ startDate: '2024-03-10' }, '/startDate'],
    [{ endDate: 1_710_028_800 }, '/endDate'],
    [{ autoBidLevel: 'fast' }, '/autoBidLevel'],
    [{ cpc: '1.50' }, '/cpc'],
    [{ budget: -1 }, '/budget'],
    [{ period: 2 }, '/period'],
    [{ targeting: { requisitionIds: 'HD-2002' } }, '/targeting'],
    [{ targeting: { cities: [{ name: 'Asheville' }] } }, '/targeting'],
  ]
  for (const [change, pointer] of wrong) {
    const pointers = campaignFaults({ ...documented, ...change }).map((fault) => fault.pointer)
    assert.ok(pointers.length > 0 && pointers.every((found) => found.startsWith(pointer)), pointer)
  }
  for (const value of [null, [], 'x']) assert.equal(readCampaign(value).ok, false)
})

test('reading: bid level in any case, and a name that is missing (U15)', () => {
  const reading = readCampaign({ autoBidLevel: 'Standard', name: null })
  assert.ok(reading.ok)
  assert.equal(reading.campaign.autoBidLevel, 'standard')
  assert.deepEqual(
    reading.warnings.map(({ pointer }) => pointer),
    ['/name'],
  )
})

test('targeting: cities, requisitions OR-ed with them, blank for all', () => {
  const posting = { requisitionId: 'HD-2002', city: 'Asheville', state: 'NC' }
  const elsewhere = { requisitionId: 'SH-77', city: 'Boise', state: 'ID' }
  const cities = [{ name: 'asheville', stateProvCode: 'nc' }]
  for (const blank of [undefined, null, {}, { cities: [], requisitionIds: [] }]) {
    assert.equal(isTargeted(blank, elsewhere), true)
  }
  assert.equal(isTargeted({ cities }, posting), true)
  assert.equal(isTargeted({ cities }, elsewhere), false)
  assert.equal(isTargeted({ cities }, { ...posting, state: 'AL' }), false)
  assert.equal(isTargeted({ cities, requisitionIds: ['SH-77'] }, elsewhere), true)
  assert.equal(isTargeted({ requisitionIds: ['SH-77'] }, posting), false)
})
