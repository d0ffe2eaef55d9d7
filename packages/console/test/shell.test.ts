import assert from 'node:assert/strict'
import { onSqlite } from '../../gateway/test/support/stores.ts'
import { faultsForReaders, openConsole, password, seedMessages } from './support/console.ts'

// What pages look like has nothing to do with the store.
onSqlite(
  'the first operator comes in by the printed link, finds the way by keyboard, and signs out and in',
  async (t, home) => {
    const console = await openConsole(t, home)
    const { page, v1, origin } = console
    const seeded = await seedMessages(v1)
    const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()

    await t.test('who is not signed in is told how the first one is', async () => {
      await console.open('/applications?platform=snagajob')
      await heading('Sign in to Gangway')
      await page.getByText('Nobody can sign in yet').waitFor()
    })

    await t.test('the welcome page makes the first operator', async () => {
      await page.goto(console.welcomeUrl)
      await page.getByLabel('E-mail').fill('ada@example.org')
      await page.getByLabel('Name').fill('Ada Byron')
      await page.getByLabel('Password').first().fill(password)
      await page.getByRole('button', { name: 'Begin' }).click()
      await page.getByRole('button', { name: 'Account of Ada Byron' }).waitFor()
    })

    await t.test('the first view takes less than 200 KB of script', async () => {
      await page.goto(`${origin}/console`, { waitUntil: 'networkidle' })
      await page.getByRole('heading', { level: 1 }).waitFor()
      const bytes = (await page.evaluate(
        "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).map((entry) => entry.encodedBodySize)",
      )) as number[]
      const sum = bytes.reduce((total, size) => total + size, 0)
      t.diagnostic(`the first view takes ${sum} bytes of compressed script in ${bytes.length} files`)
      assert.ok(bytes.length > 0 && bytes.every((size) => size > 0))
      assert.ok(sum < 200_000, `${sum} bytes`)
    })

    await t.test('filters stand in the address and narrow the list', async () => {
      await console.open('/applications')
      await page.getByRole('row', { name: /Mara Quill/ }).waitFor()
      await page.getByRole('combobox', { name: 'Platform' }).click()
      await page.getByRole('option', { name: 'Snagajob' }).click()
      await page.getByRole('row', { name: /Mara Quill/ }).waitFor({ state: 'detached' })
      await page.getByRole('row', { name: /Mira Okafor/ }).waitFor()
      assert.equal(new URL(page.url()).search, '?platform=snagajob')
    })

    await t.test('the palette goes to a pasted id', async () => {
      const { id } = seeded.applications.candidatehub
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: /id of a record/ }).fill(`see ${id}, please`)
      await page.getByRole('option', { name: id }).waitFor()
      await page.keyboard.press('Enter')
      await heading('Mara Quill')
      assert.equal(new URL(page.url()).pathname, `/console/applications/${id}`)
    })

    await t.test('the palette goes to a person, by the beginning of a name', async () => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: /a person/ }).fill('okafor mir')
      await page.getByRole('option', { name: /Mira Okafor/ }).waitFor()
      await page.keyboard.press('Enter')
      await heading('Mira Okafor')
      assert.match(new URL(page.url()).pathname, /^\/console\/candidates\/cnd_/)
    })

    await t.test('keys lead about, and say what they do', async () => {
      await page.getByRole('heading', { level: 1 }).focus()
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.keyboard.press('g')
      await page.keyboard.press('a')
      await heading('Applications')
    })

    await t.test('a session that ended leads to sign-in, and back to where one was', async () => {
      const { id } = seeded.applications.snagajob
      await console.open(`/applications/${id}`)
      await page.context().clearCookies()
      await heading('Sign in to Gangway')
      await page.getByText('Your session has ended').waitFor()
      await page.getByLabel('E-mail').fill('ada@example.org')
      await page.getByLabel('Password').first().fill('not her password')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('alert').waitFor()
      await page.getByLabel('Password').first().fill(password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await heading('Mira Okafor')
      assert.equal(new URL(page.url()).pathname, `/console/applications/${id}`)
    })

    await t.test('a status is changed', async () => {
      await page.getByRole('combobox', { name: 'New status' }).click()
      await page.getByRole('option', { name: 'contacted' }).click()
      await page.getByRole('button', { name: 'Set and tell the platform' }).click()
      await page.getByRole('status').getByText('The status is now contacted').waitFor()
    })

    await t.test('everybody can use these pages, and no policy stands in their way', async () => {
      const paths = ['/applications', `/applications/${seeded.applications.snagajob.id}`, '/no-such-page']
      assert.deepEqual(await faultsForReaders(console, paths), [])
      await page.context().clearCookies()
      assert.deepEqual(await faultsForReaders(console, ['/applications', '/welcome#x', '/invitation#x']), [])
      assert.deepEqual(console.complaints, [])
    })

    await t.test('a page that cannot be loaded says what to do', async () => {
      await console.signIn('viewer')
      await console.open('/no-such-page')
      const pages = '**/console/assets/list-page-*.js'
      await page.route(pages, (route) => route.abort())
      await page.getByRole('link', { name: 'Applications' }).click()
      await heading('This page could not be loaded')
      await page.unroute(pages)
      await page.getByRole('button', { name: 'Load again' }).click()
      await heading('Applications')
    })

    await t.test('a page says when no answers come any more, and when they do again', async () => {
      const notice = page.getByText('Gangway does not answer')
      await page.route('**/v1/**', (route) => route.abort())
      await notice.waitFor()
      await heading('Applications')
      await page.unroute('**/v1/**')
      await notice.waitFor({ state: 'detached' })
    })

    await t.test('what a viewer may not do is not offered', async () => {
      await console.open(`/applications/${seeded.applications.snagajob.id}`)
      await page.getByRole('region', { name: 'Status' }).getByText('contacted').waitFor()
      assert.equal(await page.getByRole('button', { name: 'Set and tell the platform' }).count(), 0)
      for (const path of ['/jobs/new', '/jobs/import', '/jobs/campaigns/new', '/assessments/packages/new']) {
        await console.open(path)
        await page.getByText('Your role may look, not change').waitFor()
      }
    })
  },
)
