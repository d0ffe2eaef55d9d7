import assert from 'node:assert/strict'
import fc from 'fast-check'
import { onBothStores } from '../support/stores.ts'
import { large, openPeople, type People, type Sent, sha256 } from './people.fixture.ts'

/** Files that anybody may have sent, in rows and in the document store. */
const files = ['a short one', 'another short one', large('a long one'), large('another long one')]

/** Who applied how often, with which files; by how many of them, one after the other, erasing is asked for. */
const scenes = fc.record({
  people: fc.array(
    fc.record({
      /** Some share an address. */
      email: fc.constantFrom('one@example.org', 'two@example.org', 'three@example.org'),
      applications: fc.array(fc.uniqueArray(fc.nat(files.length - 1)), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 2, maxLength: 4 },
  ),
  erased: fc.array(fc.record({ who: fc.nat(3), byEmail: fc.boolean() }), { minLength: 1, maxLength: 3 }),
})

interface Person {
  candidateId: string
  email: string
  sent: Sent[]
}

onBothStores('erasing some leaves the others whole, with the files they share', async (t, home) => {
  const people = await openPeople(t, home)
  let runs = 0
  await fc.assert(
    fc.asyncProperty(scenes, async (scene) => {
      const tenant = `ten_${++runs}`
      let left: Person[] = []
      for (const [n, { email, applications }] of scene.people.entries()) {
        const sent = applications.map(
          (own, at): Sent => ({
            id: `msg_${runs}_${n}_${at}`,
            remoteId: `remote-${runs}-${n}-${at}`,
            tenant,
            email,
            lastName: `Name${n}`,
            files: own.map((file) => files[file]!),
          }),
        )
        let candidateId = ''
        for (const each of sent) candidateId = await people.take(each)
        left.push({ candidateId, email, sent })
      }
      for (const { who, byEmail } of scene.erased) {
        const person = left[who % Math.max(1, left.length)]
        if (!person) break
        const gone = left.filter((each) => (byEmail ? each.email === person.email : each === person))
        left = left.filter((each) => !gone.includes(each))
        const { candidateId, email } = person
        const { erased } = await people.erase(byEmail ? { email } : { candidateId }, tenant)
        assert.equal(erased.candidates, gone.length)
        assert.equal(erased.applications, gone.flatMap(({ sent }) => sent).length)
        await assertWhole(people, tenant, left)
      }
    }),
    { numRuns: 6 },
  )
})

async function assertWhole({ store, bytesOf }: People, tenant: string, left: Person[]): Promise<void> {
  const { rows } = await store.listApplications(tenant, { page: { limit: 200 }, filter: {} })
  const sent = left.flatMap((person) => person.sent)
  assert.deepEqual(rows.map(({ row }) => row.message_id).sort(), sent.map(({ id }) => id).sort())
  for (const { row, documents } of rows) {
    const own = sent.find(({ id }) => id === row.message_id)!
    assert.deepEqual(documents.map((each) => each.sha256).sort(), own.files!.map(sha256).sort())
    assert.ok(await store.findMessageBody(tenant, { id: own.id }))
  }
  const referred = new Set(sent.flatMap((each) => each.files!))
  for (const file of files) {
    const bytes = await bytesOf(sha256(file), tenant)
    assert.equal(bytes && Buffer.from(bytes).toString(), referred.has(file) ? file : null)
  }
  for (const { email, candidateId } of left) {
    const found = await store.listCandidates(tenant, { page: { limit: 200 }, filter: { email } })
    assert.ok(found.rows.some(({ id }) => id === candidateId))
    const all = left.filter((each) => each.email === email)
    assert.equal(found.rows.length, all.length)
  }
}
