import assert from 'node:assert/strict'
import { faultsInSight } from '../../gateway/test/support/accessibility.ts'
import { onSqlite } from '../../gateway/test/support/stores.ts'
import { type Json, openConsole } from './support/console.ts'

onSqlite('what the pointer is over can be read, by day and by night', async (t, home) => {
  const console = await openConsole(t, home)
  const { page, v1 } = console
  await console.signIn()
  await v1('POST', '/api-keys', { name: 'Payroll', scope: 'read' })
  const offered = await v1<Json>('POST', '/assessment-packages', {
    ...{ remoteId: 'pkg-1', type: 'SKILL_TEST', name: 'Cold store', description: 'Gloves and doors' },
    assessments: [{ id: 'gloves', type: 'SKILL_TEST', name: 'Gloves', description: 'Which ones' }],
    candidateUrlTemplate: 'https://tests.example/take/{orderId}',
  })
  const over = async (name: string, within: 'main' | 'dialog' = 'main') => {
    await page.getByRole(within).getByRole('button', { name, exact: true }).hover()
    return faultsInSight(page)
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await t.test(`by ${colorScheme === 'light' ? 'day' : 'night'}`, async () => {
      // A dialog that is still fading in has other colours.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await console.open('/administration/api-keys')
      assert.deepEqual(await over('Make a key'), [], 'the main button')
      assert.deepEqual(await over('Revoke Payroll'), [], 'another one')
      await page.getByRole('button', { name: 'Revoke Payroll' }).click()
      assert.deepEqual(await over('Revoke', 'dialog'), [], 'one that takes something away')
      await console.open('/jobs?status=open')
      assert.deepEqual(await over('Clear'), [], 'one without a frame')
      await console.open(`/assessments/packages/${offered.id}`)
      assert.deepEqual(await over('Retire it'), [], 'one without a frame that takes something away')
      await page.getByRole('navigation').getByRole('link', { name: 'Messages' }).hover()
      assert.deepEqual(await faultsInSight(page), [], 'a link of the navigation')
    })
  }
})
