import assert from 'node:assert/strict'
import { onSqlite } from '../../gateway/test/support/stores.ts'
import { faultsForReaders, type Json, openConsole, seedMessages } from './support/console.ts'

onSqlite('orders on their board, an order whole, and packages made, changed and retired', async (t, home) => {
  const console = await openConsole(t, home)
  const { page, v1 } = console
  await console.signIn()
  await console.open('/assessments')
  await page.getByRole('heading', { name: 'No assessment was ordered yet' }).waitFor()
  const { order } = await seedMessages(v1)
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  const name = `${order.candidate.firstName} ${order.candidate.lastName}`
  let packageId = ''

  await t.test('an order appears by itself, and moves as its result comes', async () => {
    await page.getByRole('region', { name: 'Pending' }).getByRole('link', { name }).waitFor()
    await v1('PUT', `/assessment-orders/${order.id}/result`, {
      status: 'completed',
      summary: 'Works safely',
      score: { raw: 11, min: 0, max: 12 },
      scoreLabel: 'Excellent',
      attachments: [{ type: 'OTHER_URL', url: 'https://assessments.example/reports/7' }],
    })
    const completed = page.getByRole('region', { name: 'Completed' })
    await page.getByRole('combobox', { name: 'Connection' }).click()
    await page.getByRole('option').first().waitFor()
    assert.equal(await page.getByRole('option').count(), 1, 'only companies on SmartRecruiters order')
    await page.getByRole('option').click()
    await completed.getByRole('link', { name }).waitFor()
    assert.equal(new URL(page.url()).searchParams.get('connectionId'), order.connectionId)
    await page.getByRole('searchbox', { name: 'Candidate’s e-mail' }).fill('nobody@example.org')
    await completed.getByRole('link', { name }).waitFor({ state: 'detached' })
    await page.getByRole('searchbox', { name: 'Candidate’s e-mail' }).fill(order.candidate.email.toUpperCase())
    await completed.getByRole('link', { name }).waitFor()
    await page.getByRole('button', { name: 'Clear' }).click()
    await completed.getByText('11 (0 to 12) Excellent').waitFor()
    await completed.getByRole('link', { name }).click()
    await heading(name)
  })

  await t.test('the order shows what was said of it and what the platform was told', async () => {
    await page.getByText('Works safely').waitFor()
    await page.getByRole('link', { name: 'https://assessments.example/reports/7' }).waitFor()
    await page.getByRole('table', { name: 'Calls to the platform' }).getByRole('row').nth(1).waitFor()
    await page.getByRole('region', { name: 'Hiring team' }).waitFor()
    const [call] = (await v1<Json>('GET', `/platform-calls?recordId=${order.id}&kind=smartrecruiters_result`)).data
    await page.getByRole('link', { name: 'smartrecruiters result' }).click()
    await page.getByText(call.id).first().waitFor()
    assert.equal(new URL(page.url()).pathname, `/console/webhooks/platform-calls/${call.id}`)
  })

  await t.test('a package is refused with its faults, then offered', async () => {
    await console.open('/assessments/packages/new')
    await page.getByRole('region', { name: 'Package', exact: true }).getByLabel('Name').fill('Cold store')
    await page.getByLabel('Id for the platform').fill('pkg-1')
    await page.getByLabel('Address, as a template').fill('https://assess.example/{nothing}')
    await page.getByRole('button', { name: 'Offer this package' }).click()
    await page.getByRole('alert').getByText('/candidateUrlTemplate').waitFor()
    await page.getByLabel('Address, as a template').fill('https://assess.example/{token}')
    await page.getByLabel('Id for the platform').fill('cold-store')
    await page.getByRole('button', { name: 'Add an assessment' }).click()
    const part = page.getByRole('group', { name: 'Assessment 1' })
    await part.getByLabel('Id').fill('gloves')
    await part.getByLabel('Name').fill('Gloves')
    await page.getByRole('combobox', { name: 'Cities' }).fill('Oslo')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Offer this package' }).click()
    await heading('Cold store')
    packageId = new URL(page.url()).pathname.split('/').at(-1)!
    const made = await v1<Json>('GET', `/assessment-packages/${packageId}`)
    assert.deepEqual(made.assessments, [{ id: 'gloves', type: 'SKILL_TEST', name: 'Gloves', description: '' }])
    assert.deepEqual(made.visibleTo, { cities: ['Oslo'] })
  })

  await t.test('it is changed, what is emptied taken away, and retired', async () => {
    await page.getByRole('combobox', { name: 'Cities' }).focus()
    await page.keyboard.press('Backspace')
    await page.getByLabel('Address, as a template').fill('')
    await page.getByRole('button', { name: 'Remove Gloves' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('status').getByText('Saved').waitFor()
    const { visibleTo, candidateUrlTemplate, assessments } = await v1<Json>('GET', `/assessment-packages/${packageId}`)
    assert.deepEqual([visibleTo, candidateUrlTemplate, assessments], [undefined, undefined, []])
    await page.getByRole('button', { name: 'Retire it' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Retire it' }).click()
    await page.getByText('retired', { exact: true }).waitFor()
    assert.equal(await page.getByRole('button', { name: 'Save' }).count(), 0)
  })

  await t.test('everybody can use these pages', async () => {
    const packages = ['/assessments/packages', '/assessments/packages/new', `/assessments/packages/${order.packageId}`]
    assert.deepEqual(
      await faultsForReaders(console, ['/assessments', `/assessments/orders/${order.id}`, ...packages]),
      [],
    )
    assert.deepEqual(console.complaints, [])
  })
})
