import assert from 'node:assert/strict'
import { randomBytes, randomInt } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { foundIn } from '../privacy/stored.fixture.ts'
import { type Home, onBothStores } from '../support/stores.ts'
import { createEmployer } from './employer.fixture.ts'

/** How often a gateway is killed, each time while somebody is erased. */
const kills = { sqlite: 3, postgres: 2 }
/** When it is killed at the latest, after the erasure was asked for. Milliseconds. */
const killWithinMs = 300
/** Leases last seconds: an erasure that waits for one of minutes does not end in this time. */
const endWithinMs = 45_000

interface Receipts {
  data: { id: string; status: string }[]
}

/** An application with a résumé that is too large for a row, and so the message is too. */
const application = (email: string) => ({
  id: `app-${randomBytes(12).toString('hex')}`,
  requisitionId: 'HD-1',
  fullName: 'Zedekiah Quillfeather',
  firstName: 'Zedekiah',
  lastName: 'Quillfeather',
  emailAddress: email,
  resume: {
    contentType: 'text/plain',
    data: Buffer.from(`${randomBytes(8).toString('hex')} ${'Quillfeather grew marshwiggles. '.repeat(5000)}`).toString(
      'base64',
    ),
  },
})

onBothStores(
  'killed at whatever moment of an erasure, it ends it, and nothing of the person is left',
  async (t, home: Home) => {
    const employer = createEmployer(home)
    const start = async () => {
      const gateway = await employer.start()
      t.after(() => gateway.stop())
      return gateway
    }
    let gateway = await start()
    await employer.connect(gateway)

    for (let round = 0; round < kills[home.kind]; round++) {
      const email = `zed${round}@marshwiggle.example`
      const first = await Promise.all([1, 2, 3].map(() => employer.send(gateway, application(email))))
      assert.deepEqual(first, [200, 200, 200])
      // On PostgreSQL another one shares the work, and is there when this one dies.
      const heir = home.kind === 'postgres' ? await start() : undefined
      const onTheWay = [1, 2, 3, 4].map(() => employer.send(gateway, application(email)))
      const asked = employer
        .api(gateway)('POST', '/erasures', { email })
        .catch(() => null)
      await wait(randomInt(killWithinMs))
      const exited = once(gateway.process, 'exit')
      gateway.process.kill('SIGKILL')
      await Promise.all([exited, asked, ...onTheWay])
      gateway = heir ?? (await start())

      // What came after it was asked for the first time may have been too late for that.
      const own = employer.api(gateway)
      await own('POST', '/erasures', { email })
      const deadline = Date.now() + endWithinMs
      for (;;) {
        const { data } = await own<Receipts>('GET', '/erasures')
        if (data.every(({ status }) => status === 'completed')) break
        assert.ok(Date.now() < deadline, `after kill ${round + 1} an erasure is still ${JSON.stringify(data)}`)
        await wait(50)
      }
      const texts = ['quillfeather', 'marshwiggle', Buffer.from('Quillfeather grew').toString('base64').slice(0, 16)]
      assert.deepEqual(await foundIn(home, texts), [], `after kill ${round + 1}`)
    }
  },
)
