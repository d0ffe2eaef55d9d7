import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { Json } from '../intake/candidatehub.fixture.ts'
import { accessibilityFaults } from '../support/accessibility.ts'
import { onSqlite } from '../support/stores.ts'
import { openSandbox, startWhole } from '../support/whole.ts'

/** Parts of pages that are hidden until somebody opens them. */
const opening: Record<string, (page: Page) => Promise<void>> = {
  '/compose': async (page) => {
    const file = { name: 'Mara Quill.txt', mimeType: 'text/plain', buffer: Buffer.from('Mara Quill') }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Departures from a plain request' }).click()
    await page.getByText('File names with ../ in front').waitFor()
  },
  '/clients': async (page) => {
    await page.getByRole('button', { name: 'New source' }).click()
    await page.getByLabel('Ask for basic authentication').click()
    await page.getByRole('dialog').getByLabel('User name').waitFor()
  },
  '/conformance': async (page) => {
    await page.getByText('Any receiver, by its URL').click()
    await page.getByRole('button', { name: 'What is known of this receiver' }).click()
    await page.getByLabel('A job reference that it knows').waitFor()
  },
  '/conformance/1': async (page) => {
    for (const name of [/^A valid, signed import/, /^No authentication/])
      await page.getByRole('button', { name }).click()
    await page.getByRole('table', { name: 'Requests' }).last().waitFor()
  },
}

onSqlite("everybody can use the sandbox's pages, in both widths and colours", async (t, home) => {
  const { v1, sandbox } = await startWhole(t, home)
  const { page } = await openSandbox(t, sandbox)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const played = async (method: string, path: string, body?: object): Promise<Json> => {
    const response = await fetch(`${sandbox}/api/candidatehub${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    const text = await response.text()
    assert.ok(response.ok, `${path} answered ${response.status} ${text}`)
    return JSON.parse(text)
  }

  // Something of everything, what went wrong too.
  const [connection] = (await v1<Json>('GET', '/connections?platform=candidatehub')).data
  await v1('PATCH', `/connections/${connection.id}`, { settings: { report: 'on_projected' } })
  const invented = await played('GET', '/invented')
  const reported = await played('POST', '/clients/1/transactions', invented)
  const refused = await played('POST', '/clients/1/transactions', { ...invented, options: { authentication: 'wrong' } })
  await played('POST', '/clients/1/prepopulations', { ...invented, applyUrl: 'https://careers.orchard.example/' })
  await v1('POST', '/candidatehub/candidates', {
    registrationId: connection.registrationId,
    clientId: connection.remoteId,
    candidate: { name: 'Ilse Brandt', email: 'ilse@example.org' },
  })
  await fetch(`${sandbox}/candidate`, { method: 'POST', body: '{}' })
  const cases = ['valid_signed', 'authentication_omitted', 'time_stale']
  const { id: runId } = await played('POST', '/conformance/runs', { client: 1, cases, signatureWindow: 'logged' })
  for (const [path, member, value] of [
    [`/transactions/${reported.id}`, 'state', 'reported'],
    [`/conformance/runs/${runId}`, 'state', 'done'],
  ] as const) {
    for (let tried = 0; (await played('GET', path))[member] !== value; tried++) {
      assert.ok(tried < 300, `${path} never got ${value}`)
      await wait(50)
    }
  }
  await played('PATCH', '/faults', { duplicate: true })

  const faults: string[] = []
  for (const [width, colorScheme] of [
    [600, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    for (const path of [
      ...['', '/compose', '/transactions', `/transactions/${reported.id}`, `/transactions/${refused.id}`],
      ...[`/transactions/${reported.id}/compose`, '/clients', '/clients/1', '/sent-in', '/sent-in/1', '/sent-in/2'],
      ...['/prepopulations', '/prepopulations/1', '/prepopulations/new'],
      ...['/conformance', `/conformance/${runId}`, '/faults'],
    ]) {
      const found = await accessibilityFaults(page, `${sandbox}/candidatehub${path}`, opening[path])
      faults.push(...found.map((fault) => `${path} ${width} ${fault}`))
    }
  }
  assert.deepEqual(faults, [])
})
