import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { CandidateSnapshot } from '../../src/model/index.ts'
import type { Store } from '../../src/store/interface.ts'
import { StoreFault } from '../../src/store/interface.ts'
import { openStore } from '../../src/store/open.ts'
import { onBothStores, onPostgres } from '../support/stores.ts'
import { CandidateModel, type ModelApplication, type View } from './candidate-model.fixture.ts'
import { accept, project, projectAgain, type Said } from './candidates.fixture.ts'

const open = (home: { databaseUrl?: string; dataDir: string }) =>
  openStore({ databaseUrl: home.databaseUrl, dataDir: home.dataDir, report: (error) => assert.fail(error) })

type Step =
  | { do: 'import'; who: CandidateSnapshot }
  | { do: 'say anew'; which: number; who: CandidateSnapshot }
  | { do: 'project again'; which: number }
  | { do: 'merge'; which: number; with: number }
  | { do: 'merge and undo'; which: number; with: number }
  | { do: 'undo'; which: number }
  | { do: 'split'; which: number; mask: number }
  | { do: 'tell apart or not'; which: number }

/** Few people, so that they meet again: of e-mail and last name mostly two. */
const who: fc.Arbitrary<CandidateSnapshot> = fc
  .record({
    email: fc.constantFrom('a@x.example', 'a@x.example', 'a@x.example', 'b@x.example', undefined),
    lastName: fc.constantFrom('Okafor', 'Okafor', 'Reed', 'Reed', undefined),
    phone: fc.constantFrom(undefined, undefined, '8285550142'),
  })
  .map(({ email, lastName, phone }) => ({
    ...(lastName && { fullName: `Mira ${lastName}`, lastName }),
    ...(email && { emails: [email] }),
    ...(phone && { phones: [{ type: 'primary', number: phone }] }),
  }))
const which = fc.nat({ max: 5 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('import' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('say anew' as const), which, who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('project again' as const), which }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('merge' as const), which, with: which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('merge and undo' as const), which, with: which }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('split' as const), which, mask: fc.nat({ max: 7 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('tell apart or not' as const), which }) },
)

const person = (email: string, lastName: string) => ({ lastName, fullName: `Mira ${lastName}`, emails: [email] })
const four = ['a@x.example', 'b@x.example'].flatMap((email) => ['Okafor', 'Reed'].map((name) => person(email, name)))
const imports = (people: CandidateSnapshot[]) => people.map((who): Step => ({ do: 'import', who }))

/** What chance brings about too seldom. */
const examples: [Step[]][] = [
  // What no application that stays has goes along.
  [
    [
      ...imports([four[0]!, four[0]!]),
      { do: 'say anew', which: 1, who: four[3]! },
      { do: 'split', which: 0, mask: 2 },
      ...imports([four[3]!, four[0]!]),
    ],
  ],
  // A chain of merges is undone at its middle.
  [
    [
      ...imports(four),
      ...[2, 1, 0].map((which): Step => ({ do: 'merge', which, with: which + 1 })),
      { do: 'undo', which: 1 },
      ...imports(four),
    ],
  ],
]

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]
const page = { limit: 1000 }

async function look(store: Store, tenant: string): Promise<View> {
  const view: View = { applications: {}, candidates: {}, matches: {} }
  for (const { row } of (await store.listApplications(tenant, { page, filter: {} })).rows) {
    view.applications[row.remote_id!] = row.candidate_id
  }
  for (const { id, snapshot } of (await store.listCandidates(tenant, { page, filter: {} })).rows) {
    const { merged } = await store.findCandidate(tenant, { id })
    view.candidates[id] = { shows: JSON.parse(snapshot), merged: merged.sort() }
  }
  for (const status of ['open', 'dismissed'] as const) {
    for (const { row, candidates } of (await store.listCandidateMatches(tenant, { page, filter: { status } })).rows) {
      const key = candidates.map(({ id }) => id).join(' ')
      assert.ok(!(key in view.matches), 'a pair is listed once')
      view.matches[key] = { reasons: JSON.parse(row.reasons), status: row.status }
    }
  }
  return view
}

async function isRefused(change: Promise<unknown>): Promise<boolean> {
  try {
    await change
    return false
  } catch (error) {
    assert.ok(error instanceof StoreFault && error.code === 'invalid_state', String(error))
    return true
  }
}

async function play(store: Store, tenant: string, steps: Step[]): Promise<void> {
  const model = new CandidateModel()
  const last = new Map<ModelApplication, Said>()
  let now = 1000
  let told = 0
  const idsOf = async (all: ModelApplication[]) => {
    const { rows } = await store.listApplications(tenant, { page, filter: {} })
    return all.map(({ remoteId }) => rows.find(({ row }) => row.remote_id === remoteId)!.row.id)
  }
  const send = async (remoteId: string, candidate: CandidateSnapshot) => {
    const said = { tenant, messageId: `msg_${tenant}_${now}`, remoteId, candidate, at: now }
    await accept(store, [said])
    await project(store, [said], said.messageId)
    return said
  }

  let before = await look(store, tenant)
  for (const step of steps) {
    now += 1000
    let mayTell = true
    if (step.do === 'import') {
      const remoteId = `r${now}`
      const said = await send(remoteId, step.who)
      const whose = (await look(store, tenant)).applications[remoteId]!
      const owner = model.ownerOf(step.who)
      if (owner === undefined) assert.ok(!model.mergedInto.has(whose), 'somebody new gets a new id')
      const application = { remoteId, candidate: step.who, at: now, base: owner ?? whose }
      model.add(application)
      last.set(application, said)
      mayTell = false
    }
    const application = 'which' in step ? pick(model.applications, step.which) : undefined
    if (step.do === 'say anew' && application) {
      last.set(application, await send(application.remoteId, step.who))
      model.say(application, step.who, now)
      mayTell = false
    }
    if (step.do === 'project again' && application) await projectAgain(store, last.get(application)!, now)
    const id = 'which' in step ? pick(model.live, step.which) : undefined
    const other = 'with' in step ? pick(model.live, step.with) : undefined
    if ((step.do === 'merge' || step.do === 'merge and undo') && id && other && id !== other) {
      const { row } = await store.mergeCandidates(tenant, { id, candidateIds: [other], now })
      assert.equal(row.id, id)
      model.merge(id, other)
      assert.equal((await store.findCandidate(tenant, { id: other })).row.root_id, id)
      const again = await store.mergeCandidates(tenant, { id, candidateIds: [other], now })
      assert.equal(again.row.version, row.version, 'what is merged already changes nothing')
      if (step.do === 'merge and undo') {
        const undone = await store.undoMerge(tenant, { id, candidateId: other, now })
        assert.equal(undone.row.id, other)
        assert.ok(model.undo(id, other))
        assert.deepEqual(await look(store, tenant), before)
        mayTell = false
      }
    }
    if (step.do === 'undo' && id) {
      const merged = pick(model.inside(id), step.which)!
      const refused = await isRefused(store.undoMerge(tenant, { id, candidateId: merged, now }))
      assert.equal(refused, !model.undo(id, merged))
    }
    if (step.do === 'split' && id) {
      const all = model.of(id)
      const own = all.filter((_, at) => step.mask & (1 << at))
      if (own.length === 0) continue
      const applicationIds = await idsOf(own)
      if (own.length === all.length) {
        assert.ok(await isRefused(store.splitCandidate(tenant, { id, applicationIds, now })))
      } else {
        const split = await store.splitCandidate(tenant, { id, applicationIds, now })
        assert.ok('row' in split)
        const { row } = split
        const back = model.broughtBy(id, own)
        if (back) assert.equal(row.id, back)
        else assert.ok(!model.mergedInto.has(row.id))
        model.splitOff(id, own, row.id)
      }
    }
    const pair = step.do === 'tell apart or not' && pick(Object.entries(before.matches), step.which)
    if (pair) {
      const ids = pair[0].split(' ') as [string, string]
      const status = pair[1].status === 'open' ? 'dismissed' : 'open'
      await store.changeCandidateMatch(tenant, { ids: [ids[1], ids[0]], status, now })
      const isOf = (told: [string, string]) =>
        told
          .map((each) => model.root(each))
          .sort()
          .join(' ') === pair[0]
      if (status === 'dismissed') model.distinctions.push(ids)
      else model.distinctions = model.distinctions.filter((each) => !isOf(each))
    }

    const after = await look(store, tenant)
    assert.deepEqual(after, model.view())
    const events = (await store.listEvents(tenant, { page: { limit: 1000 } })).rows
    const updated = events.slice(told).map(({ data }) => JSON.parse(data))
    told = events.length
    const moved = Object.keys(before.applications).filter(
      (each) => before.applications[each] !== after.applications[each],
    )
    before = after
    if (!mayTell) continue
    assert.deepEqual(
      updated.map(({ remoteId }) => remoteId).sort(),
      moved.sort(),
      'told of those that moved, and of no other',
    )
    for (const { remoteId, candidate } of updated) assert.equal(candidate.id, after.applications[remoteId])
  }
}

let tenants = 0

onBothStores('candidates are who they are, whatever comes, is merged, split or undone', async (t, home) => {
  const store = await open(home)
  t.after(() => store.close())
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 24, size: 'max' }), (steps) =>
      play(store, `ten_${++tenants}`, steps),
    ),
    { numRuns: home.kind === 'sqlite' ? 50 : 20, examples },
  )
})

/** Messages of so many people, each known by an e-mail of its own; `lastName` makes them the same or only alike. */
const crowd = (process: string, count: number, lastName: string): Said[] =>
  Array.from({ length: count }, (_, at) => ({
    tenant: 'ten_crowd',
    messageId: `msg_${process}_${at}`,
    remoteId: `${process}-${at}`,
    candidate: person(`${at}@x.example`, lastName),
    at: 1000 + at,
  }))

onPostgres(
  'two processes that meet the same people at once agree who they are, and see who are alike',
  async (t, home) => {
    const stores = [await open(home), await open(home)]
    t.after(() => Promise.all(stores.map((store) => store.close())))
    const [count, batch] = [32, 4]
    const before = crowd('z', count, 'Zeller')
    // Some come in the other order, so that each may wait for the other.
    const crowds = [
      crowd('a', count, 'Okafor'),
      crowd('b', count, 'Okafor').reverse(),
      crowd('c', count, 'Reed'),
      crowd('d', count, 'Day').reverse(),
    ]
    for (const all of [before, ...crowds]) await accept(stores[0]!, all)
    await project(stores[0]!, before, 'before')
    for (let at = 0; at < count; at += batch) {
      await Promise.all(
        crowds.map((all, which) => project(stores[which % 2]!, all.slice(at, at + batch), `lease ${which} ${at}`)),
      )
    }
    const view = await look(stores[0]!, 'ten_crowd')
    for (let at = 0; at < count; at++) {
      const [z, a, b, c, d] = ['z', 'a', 'b', 'c', 'd'].map((process) => view.applications[`${process}-${at}`]!)
      assert.equal(a, b)
      for (const pair of [
        [z, a],
        [z, c],
        [z, d],
        [a, c],
        [a, d],
        [c, d],
      ]) {
        assert.deepEqual(view.matches[pair.sort().join(' ')]?.reasons, ['same_email'])
      }
    }
    assert.equal(Object.keys(view.candidates).length, 4 * count)
    assert.equal(Object.keys(view.matches).length, 6 * count)
  },
)

onBothStores('no application is left with a candidate that is merged while it comes', async (t, home) => {
  const stores = [await open(home), ...(home.kind === 'postgres' ? [await open(home)] : [])]
  t.after(() => Promise.all(stores.map((store) => store.close())))
  const tenant = 'ten_crowd'
  const [store, last] = [stores[0]!, stores.at(-1)!]
  const said = (name: string, at: number): Said => ({
    ...{ tenant, messageId: `msg_${name}_${at}`, remoteId: `${name}-${at}`, at: 1000 + at },
    candidate: person('a@x.example', name),
  })
  const all = Array.from({ length: 24 }, (_, at) => [said('Okafor', at), said('Reed', at)])
  await accept(store, all.flat())
  await project(store, all[0]!, 'first')
  const begun = await look(store, tenant)
  const [id, other] = [begun.applications['Okafor-0']!, begun.applications['Reed-0']!]
  for (const [at, two] of all.slice(1).entries()) {
    const change = at % 2 === 0 ? last.mergeCandidates(tenant, { id, candidateIds: [other], now: 5000 + at }) : undo(at)
    await Promise.all([change, ...two.map((one) => project(store, [one], one.messageId))])
    const { applications, candidates } = await look(store, tenant)
    for (const [remoteId, whose] of Object.entries(applications)) {
      assert.equal(whose, at % 2 === 0 || remoteId.startsWith('Okafor') ? id : other)
    }
    assert.deepEqual(Object.keys(candidates).sort(), at % 2 === 0 ? [id] : [id, other].sort())
  }
  function undo(at: number) {
    return last.undoMerge(tenant, { id, candidateId: other, now: 5000 + at })
  }
})

onBothStores('what more than twenty have in common is no likeness', async (t, home) => {
  const store = await open(home)
  t.after(() => store.close())
  const agency = (at: number) => ({
    ...crowd('x', at + 1, '')[at]!,
    candidate: person('desk@agency.example', `Person ${at}`),
  })
  const all = Array.from({ length: 60 }, (_, at) => agency(at))
  await accept(store, all)
  for (let at = 0; at < 60; at += 15) await project(store, all.slice(at, at + 15), `lease ${at}`)
  const rows = await store.listCandidateMatches('ten_crowd', { page: { limit: 1000 }, filter: { status: 'open' } })
  assert.equal(rows.rows.length, (20 * 19) / 2)
  const filter = { email: 'Desk@agency.example' }
  assert.equal((await store.listCandidates('ten_crowd', { page: { limit: 200 }, filter })).rows.length, 60)
})
