import assert from 'node:assert/strict'
import test from 'node:test'
import { isMailAddress, renderInvitation, templateFor } from './invitation.ts'

const template = (subject: string) => ({ subject, text: '{link}' })
const settings = {
  invitations: { fr: template('fr'), en: template('en'), de: template('de'), 'pt-BR': template('pt-BR') },
  invitationLanguage: 'en',
}

test("the template is that of the candidate's language, of its family, of the fallback, or any", () => {
  const chosen = (language?: string, change = {}) => templateFor({ ...settings, ...change }, language)?.language
  assert.equal(chosen('de'), 'de')
  assert.equal(chosen('de_AT'), 'de')
  assert.equal(chosen('PT-br'), 'pt-BR')
  assert.equal(chosen('pt'), 'en')
  assert.equal(chosen('sv'), 'en')
  assert.equal(chosen(undefined), 'en')
  assert.equal(chosen('sv', { invitationLanguage: 'xx' }), 'fr')
  assert.equal(chosen('__proto__', { invitations: {} }), undefined)
})

test('facts stand where they are named; none makes markup or another line of the head', () => {
  const facts = {
    firstName: '<b>Mira</b>',
    lastName: "O'K\r\nBcc: x@y",
    package: '{link}',
    company: 'A & B',
    link: 'https://g/go/1',
  }
  const mail = renderInvitation(
    {
      subject: '{lastName}: {package}',
      text: 'Hi {firstName} {unknown}',
      html: '<p title="{lastName}">{firstName} {company}',
    },
    facts,
  )
  assert.equal(mail.subject, "O'K Bcc: x@y: {link}")
  assert.equal(mail.text, 'Hi <b>Mira</b> {unknown}')
  assert.equal(mail.html, '<p title="O&#39;K\r\nBcc: x@y">&lt;b&gt;Mira&lt;/b&gt; A &amp; B')
  assert.equal('html' in renderInvitation(template('s'), facts), false)
})

test('an address is one mailbox', () => {
  assert.ok(isMailAddress("mira.o'kafor+x@exämple.org"))
  for (const text of [
    'mira',
    'a@b, c@d',
    'a@b;c@d',
    'M <a@b>',
    'a@b\r\nBcc: c@d',
    '@b',
    'a@',
    `${'a'.repeat(320)}@b`,
  ]) {
    assert.equal(isMailAddress(text), false, text)
  }
})
