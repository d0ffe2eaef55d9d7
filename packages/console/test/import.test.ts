import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { onSqlite } from '../../gateway/test/support/stores.ts'
import { faultsForReaders, openConsole, type TestConsole } from './support/console.ts'
import { makeEmployer } from './support/employer.ts'

onSqlite('thousands of jobs come in by a file, part by part, and every row is told of', async (t, home) => {
  const console = await openConsole(t, home)
  const { page, v1 } = console
  await console.signIn()
  const { connection } = await makeEmployer(v1)
  const rows = page.getByRole('table', { name: 'Rows' }).getByRole('row')
  const choose = (name: string, text: string) => chooseFile(console, name, text)
  const begin = () => page.getByRole('button', { name: 'Import', exact: true }).click()
  const download = async (name: string) => {
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name }).click()
    return (await readFile(await (await waiting).path(), 'utf8')).trimEnd().split('\n')
  }

  await t.test('what is no file of jobs is said before anything is sent', async () => {
    await console.open(`/jobs/import?connectionId=${connection.id}`)
    await choose('jobs.json', '[{"remoteId":"HD-1"}]')
    await page.getByText('write each job in a line of its own').waitFor()
    assert.ok(await page.getByRole('button', { name: 'Import', exact: true }).isDisabled())
    await choose('jobs.csv', 'remoteId,title,wages\nHD-1,Cook,$15\n')
    await begin()
    await page.getByRole('alert').getByText('knows no column "wages"').waitFor()
  })

  await t.test('rows come in as one watches; between two parts it is stopped, and goes on', async () => {
    const parts = await holdParts(console, 3)
    await choose('jobs.csv', csvOf(1500))
    await begin()
    await parts.held
    await page.getByText('400 of 1,500 rows: 1 failed, 399 created').waitFor()
    assert.equal(await page.getByRole('progressbar').getAttribute('aria-valuetext'), '26%')
    assert.ok(await page.getByLabel('Jobs', { exact: true }).isDisabled(), 'no other file takes its place meanwhile')
    assert.match((await rows.nth(1).textContent()) ?? '', /^333HD-333failed\/address\/region/)
    await page.getByRole('button', { name: 'Stop' }).click()
    parts.release()
    await page.getByText('600 of 1,500 rows: 1 failed, 599 created').waitFor()
    await page.getByText('Stopped. What was taken in stays.').waitFor()
    assert.equal((await download('Download the report')).length, 601)
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByText('1,500 rows: 2 failed, 1,498 created.').waitFor()
    assert.deepEqual(parts.sizes, [200, 200, 200, 200, 200, 199, 200, 100], 'the repeat is not sent')
  })

  await t.test('the report names the rows of the file, is narrowed to its faults, and taken along', async () => {
    await page.getByRole('combobox', { name: 'Rows' }).click()
    await page.getByRole('option', { name: 'failed' }).click()
    await page.getByRole('row', { name: /1200 HD-7 failed .*is the same as in row 7/ }).waitFor()
    assert.equal(await rows.count(), 3)
    const [header, first, second, ...more] = await download('Download the failed rows')
    assert.equal(header, 'row,status,remoteId,id,errors')
    assert.match(first!, /^333,failed,"HD-333",,"\/address\/region: /)
    assert.match(second!, /^1200,failed,"HD-7",,"\/remoteId: is the same as in row 7"$/)
    assert.deepEqual(more, [])
    await page.getByRole('combobox', { name: 'Rows' }).click()
    await page.getByRole('option', { name: 'created' }).click()
    await page.getByRole('table', { name: 'Rows' }).getByRole('link', { name: 'The job' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Cook 1' }).waitFor()
    assert.equal(
      await page.getByLabel('Description').inputValue(),
      '<p>Cook, and "plate".</p>\n<p>In two lines.</p>',
      'a quoted line end stays in its row',
    )
  })

  await t.test('lines of JSON are told by their lines; where the network fails, the rest goes on later', async () => {
    await console.open(`/jobs/import?connectionId=${connection.id}`)
    const job = (id: string, city = 'Asheville') =>
      JSON.stringify({ remoteId: id, title: 'Host', brand: 'Heron', description: 'x', address: { city, region: 'NC' } })
    await choose('jobs.ndjson', `${job('N-1')}\n\n{"remoteId":"N-2",\n${job('N-3')}\n${job('N-1')}\n`)
    const lost = (route: { abort(): Promise<void> }) => route.abort()
    await page.route('**/v1/jobs/import*', lost)
    await begin()
    await page.getByRole('alert').getByText('Gangway does not answer').waitFor()
    await page.getByText('0 of 4 rows').waitFor()
    await page.unroute('**/v1/jobs/import*', lost)
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByText('4 rows: 2 failed, 2 created.').waitFor()
    const [, ...lines] = await download('Download the report')
    assert.deepEqual(
      lines.map((line) => line.split(',').slice(0, 2).join()),
      ['1,created', '3,failed', '4,created', '5,failed'],
    )
    assert.match(lines[3]!, /is the same as in row 1/)
  })

  await t.test('everybody can use this page', async () => {
    assert.deepEqual(await faultsForReaders(console, ['/jobs/import']), [])
    assert.deepEqual(console.complaints, [])
  })
})

async function chooseFile({ page }: TestConsole, name: string, text: string) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByLabel('Jobs', { exact: true }).click()
  await (await chooser).setFiles({ name, mimeType: '', buffer: Buffer.from(text) })
}

/** Holds the request of one part, counted from 1; `sizes` are the rows of each that was sent. */
async function holdParts({ page }: TestConsole, held: number) {
  const sizes: number[] = []
  const [reached, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  await page.route('**/v1/jobs/import*', async (route) => {
    // Each row ends with its state; line ends within a description do not.
    sizes.push((route.request().postData() ?? '').split(/"(?:NC|Carolina)"\n/).length - 1)
    if (sizes.length === held) {
      reached.resolve()
      await released.promise
    }
    await route.continue()
  })
  return { sizes, held: reached.promise, release: () => released.resolve() }
}

/** A file with semicolons, a byte order mark, an empty line, a bad row and one that repeats another's id. */
function csvOf(count: number): string {
  const description = '"<p>Cook, and ""plate"".</p>\n<p>In two lines.</p>"'
  const line = (row: number) => {
    const id = row === 1200 ? 7 : row
    const region = row === 333 ? 'Carolina' : 'NC'
    return `HD-${id};Cook ${id};Blue Heron Diner;${description};Asheville;${region}`
  }
  const lines = Array.from({ length: count }, (_, at) => line(at + 1))
  lines.splice(100, 0, '')
  return `\uFEFFremoteId;title;brand;description;city;region\r\n${lines.join('\r\n')}\r\n`
}
