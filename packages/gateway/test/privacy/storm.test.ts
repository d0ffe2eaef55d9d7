import assert from 'node:assert/strict'
import { sample } from '../../src/platforms/snagajob/application.test-data.ts'
import { type Json, startEmployer } from '../intake/snagajob.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { foundIn } from './stored.fixture.ts'

const applications = 24

onBothStores(
  'however intake, projection, statuses, merges and erasures meet, no part of anybody is left over',
  async (t, home) => {
    const { v1, post, eventually, settled } = await startEmployer(t, home)
    const email = 'zed@quill.example'
    const body = (n: number) =>
      JSON.stringify({
        ...sample,
        id: `app-${n}`,
        emailAddress: email,
        // Three persons at one address.
        lastName: `Quillfeather${n % 3}`,
        fullName: 'Zedekiah Quillfeather',
        resume: { ...(sample as Json).resume, data: Buffer.from(`Marshwiggle ${n % 5}`).toString('base64') },
      })
    const come = async (lane: number) => {
      for (let n = lane; n < applications; n += 4) assert.equal((await post(body(n))).status, 200)
    }
    let over = false
    const meddle = async () => {
      while (!over) {
        const { data } = (await v1('GET', '/applications?limit=20')).body
        for (const { id } of data) await v1('PATCH', `/applications/${id}`, { status: 'contacted' })
        const [one, other] = (await v1('GET', `/candidates?email=${encodeURIComponent(email)}`)).body.data
        if (other) await v1('POST', `/candidates/${one.id}/merge`, { candidateId: other.id })
      }
    }
    const erase = async () => {
      const { body: receipt } = await v1('POST', '/erasures', { email })
      return eventually(`/erasures/${receipt.id}`, ({ status }) => status === 'completed')
    }
    const meddling = meddle()
    await Promise.all([...[0, 1, 2, 3].map(come), erase().then(erase)])
    await settled()
    over = true
    await meddling
    await erase()
    const receipts: Json[] = (await v1('GET', '/erasures')).body.data
    const sum = (kind: string) => receipts.reduce((total, { erased }) => total + erased[kind], 0)
    assert.deepEqual([sum('applications'), sum('documents')], [applications, applications])
    assert.deepEqual((await v1('GET', '/candidates')).body.data, [])
    assert.deepEqual(await foundIn(home, ['zed@quill.example', 'quillfeather', 'zedekiah', 'marshwiggle']), [])
  },
)
