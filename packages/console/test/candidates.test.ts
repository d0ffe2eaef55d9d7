import assert from 'node:assert/strict'
import { onSqlite } from '../../gateway/test/support/stores.ts'
import { faultsForReaders, openConsole } from './support/console.ts'
import { seedPeople } from './support/people.ts'

onSqlite('two candidates are judged, merged, taken apart and split', async (t, home) => {
  const console = await openConsole(t, home)
  const { page } = console
  const { mara, reed } = await seedPeople(t, console.v1)
  await console.signIn('operator')
  const row = (name: string | RegExp) => page.getByRole('row', { name })
  const pair = page.getByRole('article', { name: 'Mara Quill and Mara Reed' })
  const toast = (text: string) => page.getByRole('status').getByText(text).waitFor()

  await t.test('a candidate is found by name; a word of the résumé leads to the application', async () => {
    await console.open('/candidates')
    await row(/Mira Okafor/).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('forklift')
    await page.getByRole('link', { name: 'search their applications' }).click()
    await row(/Mara Quill/).waitFor()
    await page.goBack()
    await page.getByRole('searchbox', { name: 'Search' }).fill('quill ma')
    await row(/Mara Quill/)
      .getByRole('link', { name: 'Mara Quill' })
      .click()
    await page.getByRole('heading', { level: 1, name: 'Mara Quill' }).waitFor()
  })

  await t.test('likely the same are said not to be, which can be taken back', async () => {
    await console.open('/candidates/matches')
    await pair.getByText('They gave the same e-mail address').waitFor()
    await pair.getByRole('button', { name: 'Not the same' }).click()
    await page.getByRole('heading', { name: 'Nothing to decide' }).waitFor()
    await page.getByRole('combobox', { name: 'Decided' }).click()
    await page.getByRole('option', { name: 'not the same' }).click()
    await pair.getByRole('button', { name: 'Decide again' }).click()
    await page.getByRole('heading', { name: 'Nobody was told apart' }).waitFor()
    const paths = ['/candidates', '/candidates/matches', `/candidates/${mara.candidate.id}`]
    assert.deepEqual(await faultsForReaders(console, paths), [])
  })

  await t.test('they are merged, after it was said what comes of it', async () => {
    await console.open(`/candidates/${reed.candidate.id}`)
    await pair.getByRole('button', { name: 'The same person' }).click()
    const dialog = page.getByRole('dialog', { name: 'Make them one candidate' })
    await dialog.getByText('The applications of Mara Reed become those of Mara Quill').waitFor()
    await dialog.getByRole('button', { name: 'Merge them' }).click()
    await toast('They are one candidate now. Its page has a way to undo that.')
    await page.getByRole('alert').getByRole('link', { name: 'another one' }).click()
    await page.getByRole('region', { name: 'Merged into this one' }).waitFor()
    const { data } = await console.v1<{ data: { candidate: { id: string } }[] }>(
      'GET',
      '/applications?platform=candidatehub',
    )
    assert.deepEqual(new Set(data.map(({ candidate }) => candidate.id)), new Set([mara.candidate.id]))
  })

  await t.test('an application is split off, and the merge is undone', async () => {
    await page.getByRole('checkbox').first().check()
    await page.getByRole('checkbox').last().check()
    assert.equal(await page.getByRole('button', { name: 'Split off 2' }).isDisabled(), true)
    await page.getByRole('checkbox').first().uncheck()
    await page.getByRole('checkbox').last().uncheck()
    await page.getByRole('button', { name: 'Undo the merge of Mara Reed' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Undo the merge' }).click()
    await toast('They are two candidates again')
    await page.getByRole('checkbox').first().waitFor({ state: 'detached' })
    const { mergedCandidateIds } = await console.v1<{ mergedCandidateIds: string[] }>(
      'GET',
      `/candidates/${mara.candidate.id}`,
    )
    assert.deepEqual(mergedCandidateIds, [])
    await console.v1('POST', `/candidates/${mara.candidate.id}/merge`, { candidateId: reed.candidate.id })
    await page.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: 'Split off 1' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Split them off' }).click()
    await toast('They are another candidate’s now')
    await page.getByRole('checkbox').first().waitFor({ state: 'detached' })
  })

  await t.test('who may only look is offered nothing to decide', async () => {
    await console.signIn('viewer_redacted')
    await console.open(`/candidates/${mara.candidate.id}`)
    await page.getByRole('region', { name: 'Applications' }).waitFor()
    assert.equal(await page.getByText('Quill').count(), 0)
    assert.equal(await page.getByRole('button', { name: /Split off|same|Undo/ }).count(), 0)
    assert.deepEqual(console.complaints, [])
  })
})
