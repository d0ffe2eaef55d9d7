import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { onSqlite } from '../../gateway/test/support/stores.ts'
import { faultsForReaders, openConsole } from './support/console.ts'
import { seedPeople } from './support/people.ts'

onSqlite('a person is found, handed out and erased, and a receipt stays', async (t, home) => {
  const console = await openConsole(t, home)
  const { page } = console
  const { mara } = await seedPeople(t, console.v1)
  await console.signIn('admin')
  const held = page.getByRole('region', { name: 'What is held' })
  const savedBy = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
    return readFile(await download.path())
  }

  await t.test('a person is found by name, and everything held is counted, with links', async () => {
    await console.open('/privacy')
    await page.getByRole('heading', { name: 'Nobody was erased yet' }).waitFor()
    await page.getByLabel('Name or e-mail').fill('mara quill')
    await page
      .getByRole('row', { name: /Mara Quill/ })
      .getByRole('link', { name: 'Mara Quill' })
      .click()
    await page.getByRole('heading', { level: 1, name: 'Everything held of Mara Quill' }).waitFor()
    await held.getByText('Applications: 1').waitFor()
    await held.getByText('Documents: 4').click()
    const link = held.getByRole('link', { name: 'mara.pdf' })
    assert.match((await link.getAttribute('href'))!, /\/console\/(applications|documents)\//)
    assert.equal(await held.getByText('Messages: 1').count(), 1)
  })

  await t.test('everything is handed out, as JSON and as a ZIP', async () => {
    const { candidate } = JSON.parse((await savedBy('Save as JSON')).toString())
    assert.equal(candidate.id, mara.candidate.id)
    assert.equal((await savedBy('Save as ZIP')).subarray(0, 2).toString(), 'PK')
  })

  await t.test('everybody can use these pages', async () => {
    const paths = [
      '/privacy?q=mara.quill@example.org',
      `/privacy/people/${mara.candidate.id}`,
      '/privacy/e-mail?email=mara.quill@example.org',
    ]
    assert.deepEqual(await faultsForReaders(console, paths), [])
  })

  await t.test('erasing takes the e-mail typed, and ends with a receipt that holds no person', async () => {
    await console.open(`/privacy/people/${mara.candidate.id}`)
    const erase = page.getByRole('button', { name: 'Erase for good' })
    await page.getByLabel('To erase, type').fill('mara')
    assert.equal(await erase.isDisabled(), true)
    await page.getByLabel('To erase, type').fill('mara.quill@example.org')
    await erase.click()
    await page.getByRole('heading', { level: 1, name: 'Receipt of an erasure' }).waitFor()
    await page.getByRole('region', { name: 'Receipt', exact: true }).getByText('completed', { exact: true }).waitFor()
    await page.getByRole('row', { name: /Applications 1/ }).waitFor()
    assert.equal(await page.getByText('Quill').count(), 0)
    const { data } = await console.v1<{ data: unknown[] }>('GET', '/applications?q=quill')
    // Mara Reed has the same address, and stays.
    assert.equal(data.length, 1)
    await console.open(`/messages/${mara.messageId}`)
    await page.getByText('Its person was erased').waitFor()
    await page.getByRole('region', { name: 'Verification' }).getByText('What was found went with').waitFor()
    await page
      .getByRole('region', { name: 'Request' })
      .getByText(/were erased with the person/)
      .waitFor()
  })

  await t.test('everybody with an e-mail is erased at once, and receipts are listed', async () => {
    await console.open('/privacy?q=mara.quill@example.org')
    await page.getByRole('link', { name: /at every connection/ }).click()
    await page.getByRole('row', { name: /Mara Reed/ }).waitFor()
    await page.getByLabel('To erase, type').fill('MARA.QUILL@example.org')
    await page.getByRole('button', { name: 'Erase for good' }).click()
    await page.getByRole('region', { name: 'Receipt', exact: true }).getByText('completed', { exact: true }).waitFor()
    await page.getByRole('link', { name: '← Privacy' }).click()
    const receipts = page.getByRole('table', { name: 'Receipts' })
    await receipts
      .getByRole('row', { name: /completed 1 candidate, 1 application/ })
      .nth(1)
      .waitFor()
    const place = await receipts.getByRole('link').first().getAttribute('href')
    assert.deepEqual(await faultsForReaders(console, ['/privacy', place!.replace('/console', '')]), [])
  })

  await t.test('who sees people redacted sees receipts, and nobody else erases', async () => {
    await console.signIn('viewer_redacted')
    await console.open('/privacy')
    await page.getByRole('table', { name: 'Receipts' }).waitFor()
    assert.equal(await page.getByLabel('Name or e-mail').count(), 0)
    await console.signIn('viewer')
    await console.open('/privacy?q=okafor')
    await page
      .getByRole('row', { name: /Mira Okafor/ })
      .getByRole('link', { name: 'Mira Okafor' })
      .click()
    await held.waitFor()
    assert.equal(await page.getByRole('button', { name: 'Erase for good' }).count(), 0)
    assert.deepEqual(console.complaints, [])
  })
})
