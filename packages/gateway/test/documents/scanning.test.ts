import assert from 'node:assert/strict'
import { join } from 'node:path'
import test from 'node:test'
import { parseClamdAddress } from '../../src/documents/clamd-address.ts'
import { createScanner, ScannerDown } from '../../src/documents/scanner.ts'
import { startHub } from '../intake/candidatehub.fixture.ts'
import { onBothStores, withHome } from '../support/stores.ts'
import { sign, startClamd } from './clamd.fixture.ts'
import { deliver, documentOf, found } from './delivery.fixture.ts'

const text = (content: string) => ({ filename: 'cv.txt', bytes: Buffer.from(content) })

onBothStores('an infected document is kept, flagged and not handed out; a clean one is', async (t, home) => {
  const clamd = await startClamd(t)
  const hub = await startHub(t, home, { GANGWAY_CLAMD: clamd.address })
  const [bad, good] = await deliver(hub, [
    { name: 'eve', files: [text(`Forklift ${sign}`)] },
    { name: 'ada', files: [text('Forklift licence')] },
  ])
  const infected = await documentOf(hub, bad)
  assert.deepEqual([infected.scan.status, infected.scan.signature], ['infected', 'Gangway.Test-Signature'])
  assert.ok(Date.parse(infected.scan.scannedAt) > 0)
  assert.deepEqual(infected.text, { status: 'unsupported', reason: 'infected' })
  for (const path of ['content', 'text']) {
    const refused = hub.v1('GET', `/documents/${infected.id}/${path}`)
    await assert.rejects(refused, /403.*document_infected.*Gangway\.Test-Signature/)
  }
  const flagged = await hub.v1('GET', `/applications/${bad.id}`)
  assert.ok(flagged.flags.includes('infected'))
  assert.equal(flagged.version, 2)
  const events = await hub.v1('GET', '/events')
  const updates = events.data.filter(({ type }: { type: string }) => type === 'application.updated')
  assert.deepEqual(
    updates.map(({ data }: { data: unknown }) => data),
    [flagged],
  )

  assert.equal((await documentOf(hub, good)).scan.status, 'clean')
  assert.equal(await hub.v1('GET', `/documents/${good.documents[0].id}/content`), 'Forklift licence')
  assert.deepEqual(await found(hub, 'forklift'), [good.id])

  // The same bytes again: known at once as what they are, and told on the new application too.
  const [again] = await deliver(hub, [{ name: 'mallory', files: [text(`Forklift ${sign}`)] }])
  assert.equal((await documentOf(hub, again)).scan.status, 'infected')
  assert.ok(again.flags.includes('infected'))
  assert.equal(clamd.scanned.length, 2)
  const ready = await (await fetch(`${hub.gateway.origin}/readyz`)).json()
  assert.deepEqual(ready, { status: 'ready', scanner: 'up' })
})

onBothStores('while the scanner is down documents wait, everything else goes on, and it says so', async (t, home) => {
  const clamd = await startClamd(t)
  await clamd.stop()
  const hub = await startHub(t, home, { GANGWAY_CLAMD: clamd.address })
  const [application] = await deliver(hub, [{ name: 'ada', files: [text('Forklift licence')] }])
  const { id } = application.documents[0]
  const waiting = await hub.eventually(`/documents/${id}`, ({ scan }) => scan.detail !== undefined)
  assert.equal(waiting.scan.status, 'pending')
  assert.match(waiting.scan.detail, /could not be reached/)
  assert.equal(waiting.text.status, 'pending')
  for (const path of ['content', 'text']) {
    await assert.rejects(hub.v1('GET', `/documents/${id}/${path}`), /409.*document_not_scanned/)
  }
  const ready = await fetch(`${hub.gateway.origin}/readyz`)
  assert.deepEqual([ready.status, await ready.json()], [200, { status: 'ready', scanner: 'down' }])
  const metrics = await (await fetch(`${hub.gateway.origin}/metrics`)).text()
  assert.match(metrics, /^gangway_scanner_up 0$/m)
  assert.match(metrics, /^gangway_documents_waiting 1$/m)
  assert.deepEqual(await found(hub, 'ada'), [application.id])

  await startClamd(t, Number(clamd.address.split(':').at(-1)))
  assert.equal((await documentOf(hub, application)).scan.status, 'clean')
  assert.deepEqual(await found(hub, 'forklift'), [application.id])
  const up = await (await fetch(`${hub.gateway.origin}/readyz`)).json()
  assert.deepEqual(up, { status: 'ready', scanner: 'up' })
})

test('files of every size are sent whole, over TCP and over a socket of the system', (t) =>
  withHome(t, 'sqlite', async (home) => {
    for (const at of [0, join(home.dataDir, 'clamd.sock')]) {
      const clamd = await startClamd(t, at)
      const scanner = createScanner(parseClamdAddress(clamd.address)!)
      await scanner.ping()
      const sizes = [0, 1, 65_535, 65_536, 65_537, 3_000_000]
      for (const size of sizes) assert.deepEqual(await scanner.scan(Buffer.alloc(size, 'a')), { status: 'clean' })
      assert.deepEqual(clamd.scanned, sizes)
      const late = Buffer.concat([Buffer.alloc(1_000_000), Buffer.from(sign)])
      assert.deepEqual(await scanner.scan(late), { status: 'infected', signature: 'Gangway.Test-Signature' })
    }
  }))

test('a scanner that is silent, breaks off or is not there is down; one that refuses a file is not', async (t) => {
  const clamd = await startClamd(t)
  const address = parseClamdAddress(clamd.address)!
  const scanner = createScanner(address, { connectMs: 1000, silenceMs: 100 })
  for (const mood of ['silent', 'breaks off'] as const) {
    clamd.mood = mood
    await assert.rejects(scanner.scan(Buffer.alloc(200_000)), ScannerDown)
    await assert.rejects(scanner.ping(), ScannerDown)
  }
  clamd.mood = 'refuse'
  const refused = await scanner.scan(Buffer.alloc(5_000_000))
  assert.deepEqual(refused, { status: 'refused', detail: 'INSTREAM size limit exceeded. ERROR' })
  await clamd.stop()
  await assert.rejects(scanner.scan(Buffer.alloc(1)), ScannerDown)
})

test('addresses of clamd', () => {
  assert.deepEqual(parseClamdAddress('unix:/run/clamav/clamd.ctl'), { path: '/run/clamav/clamd.ctl' })
  assert.deepEqual(parseClamdAddress('unix:///run/clamd.ctl'), { path: '/run/clamd.ctl' })
  assert.deepEqual(parseClamdAddress('tcp://scanner'), { host: 'scanner', port: 3310 })
  assert.deepEqual(parseClamdAddress('tcp://10.0.0.7:80'), { host: '10.0.0.7', port: 80 })
  assert.deepEqual(parseClamdAddress('tcp://[::1]:3311'), { host: '::1', port: 3311 })
  for (const wrong of [
    '',
    'clamd',
    'unix:relative',
    'http://x:1',
    'tcp://',
    'tcp://a:99999',
    'tcp://u:p@x',
    'tcp://x/y',
  ]) {
    assert.equal(parseClamdAddress(wrong), null, wrong)
  }
})
