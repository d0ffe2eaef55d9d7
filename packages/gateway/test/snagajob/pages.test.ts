import assert from 'node:assert/strict'
import { call, type Json } from '../intake/snagajob.fixture.ts'
import { accessibilityFaults } from '../support/accessibility.ts'
import { onSqlite } from '../support/stores.ts'
import { openSandbox, startWhole } from '../support/whole.ts'

/** What the pages look like has nothing to do with the store. */
for (const [width, colorScheme] of [
  [600, 'dark'],
  [1280, 'light'],
] as const) {
  onSqlite(`everybody can use the sandbox's pages, ${width} pixels wide, ${colorScheme}`, async (t, home) => {
    const { v1, receiver, sandbox } = await startWhole(t, home)
    const { page } = await openSandbox(t, sandbox)
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const played = async (method: string, path: string, body?: object): Promise<Json> => {
      const json = { 'content-type': 'application/json' }
      const answer = await call(`${sandbox}/api/snagajob${path}`, method, body && JSON.stringify(body), json)
      assert.ok(answer.status < 300, `${path} answered ${answer.status}: ${answer.bytes}`)
      return answer.body
    }

    // Something of everything, what went wrong too.
    await played('POST', '/feeds', {})
    const { data: postings } = await played('GET', '/postings')
    const [posting] = postings.filter(({ requisitionId }: Json) => requisitionId === 'SB-2001')
    const [other] = postings.filter(({ requisitionId }: Json) => requisitionId === 'SB-2003')
    await call(`${sandbox}/snagajob/apply-now/${posting.id}`, 'GET')
    const { invented } = await played('GET', '/workers')
    const { id: workerId } = await played('POST', '/workers', invented)
    const apply = async () => {
      const { id: questionSetId } = await played('POST', `/postings/${posting.id}/questions`, {})
      const answers = { 'worked-here': ['1'], days: ['sat'] }
      return played('POST', `/postings/${posting.id}/applications`, { workerId, questionSetId, answers, resume: null })
    }
    await played('PATCH', '/faults', { wrongSecret: true, payload: ['null_resume'] })
    const refused = await apply()
    await played('PATCH', '/faults', { wrongSecret: false, duplicate: true })
    const taken = await apply()
    await played('PATCH', `/postings/${other.id}`, { mismatch: true })
    const { data } = await receiver.next(({ type }) => type === 'application.received', 30_000)
    await v1('PATCH', `/applications/${data.id}`, { status: 'contacted' })
    const clicks = [{ applyClickId: 'never given out', cost: 2.5 }]
    const { connectionId } = data as { connectionId: string }
    await v1('POST', '/click-completions', { connectionId, completions: clicks })
    await v1('POST', '/campaigns', { connectionId, name: 'Spring hosts', budget: 300, period: 1 })
    await page.goto(`${sandbox}/snagajob/dispositions`)
    await page.getByRole('region').getByText('CONTACTED', { exact: true }).waitFor()

    const faults: string[] = []
    for (const path of [
      ...['', '/jobs', '/applications', '/dispositions', '/clicks', '/campaigns', '/files', '/faults'],
      ...['/workers', `/workers/${workerId}`, '/workers/new', '/partners', '/partners/1'],
      ...[`/jobs/${posting.id}`, `/jobs/${other.id}`, `/jobs/${posting.id}/apply`],
      ...[`/applications/${taken.id}`, `/applications/${refused.id}`],
    ]) {
      for (const fault of await accessibilityFaults(page, `${sandbox}/snagajob${path}`)) faults.push(`${path} ${fault}`)
    }
    assert.deepEqual(faults, [])
  })
}
