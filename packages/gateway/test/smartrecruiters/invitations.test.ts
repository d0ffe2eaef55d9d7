import assert from 'node:assert/strict'
import type { Json } from '../intake/smartrecruiters.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { startMailServer } from './mail-server.fixture.ts'
import { startAssessor } from './orders.fixture.ts'

const invitations = {
  en: { subject: 'Your assessment: {package}', text: 'Hello {firstName},\nplease follow {link}\n{company}' },
  de: {
    subject: 'Ihr Test',
    text: 'Guten Tag {firstName}: {link}',
    html: '<p>Guten Tag {firstName}: <a href="{link}">Los</a>',
  },
}

onBothStores('candidates of manual orders are invited in their language, once; others are not', async (t, home) => {
  const mail = await startMailServer(t)
  const env = { GANGWAY_SMTP_URL: mail.url, GANGWAY_SMTP_FROM: 'Assess <hello@assess.example>' }
  const assessor = await startAssessor(t, home, { settings: { invitations }, env })
  const { eventually, gateway, clock } = assessor
  const calls = (id: string, status: string) =>
    eventually(
      `/platform-calls?recordId=${id}&kind=smartrecruiters_invitation`,
      ({ data }) => data[0]?.status === status,
    )

  const first = await assessor.order()
  await calls(first.id, 'delivered')
  const [sent] = mail.mails
  assert.deepEqual([sent!.from, sent!.to], ['hello@assess.example', ['mira.okafor@example.org']])
  assert.match(sent!.data, /^Subject: Your assessment: Java\r$/m)
  assert.match(sent!.data, /^To: Mira Okafor <mira\.okafor@example\.org>\r$/m)
  assert.match(sent!.data, new RegExp(`^Message-ID: <${first.id}@127\\.0\\.0\\.1>\r$`, 'im'))
  const link = new RegExp(`${gateway.publicUrl}/go/[\\w-]{32}`).exec(sent!.data.replaceAll('=\r\n', ''))![0]
  const gone = await fetch(link, { redirect: 'manual' })
  assert.equal(gone.headers.get('location'), first.record.candidateUrl)

  // Refused for now, then taken; in German, for a candidate from Austria.
  mail.answers.push('451 later')
  const candidate = {
    id: 'cand-2',
    email: 'eva@example.org',
    firstName: 'Eva',
    lastName: 'Groß',
    applicationLanguage: 'de-AT',
  }
  const german = await assessor.order('manual', { candidate })
  await eventually(
    `/platform-calls?recordId=${german.id}&kind=smartrecruiters_invitation`,
    ({ data }) => data[0]?.nextAttemptAt,
  )
  clock.ahead += 60_000
  await calls(german.id, 'delivered')
  assert.equal(mail.mails.length, 2)
  assert.match(mail.mails[1]!.data, /multipart\/alternative/)
  assert.match(mail.mails[1]!.data, /Subject: Ihr Test/)

  // Not one mailbox; refused for good.
  const hostile = await assessor.order('manual', { candidate: { ...candidate, email: 'a@b.example, c@d.example' } })
  assert.equal((await calls(hostile.id, 'dead')).data[0].reason, 'invalid_address')
  mail.answers.push('550 no such user')
  const unknown = await assessor.order()
  assert.equal((await calls(unknown.id, 'dead')).data[0].reason, 'refused')

  const inline = await assessor.order('inline')
  const { data } = await eventually(`/platform-calls?recordId=${inline.id}`, (list) => list.data.length >= 2)
  assert.ok(data.every(({ kind }: Json) => kind !== 'smartrecruiters_invitation'))
  assert.equal(mail.mails.length, 2)
})
