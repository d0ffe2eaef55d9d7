import type { RegistrationSettings } from './settings.ts'

/** What a template may say, by the names that stand in its braces. */
export interface InvitationFacts {
  firstName: string
  lastName: string
  package: string
  company: string
  link: string
}

type Template = RegistrationSettings['invitations'][string]

/**
 * The template for a candidate's language: that of the very tag, of its language alone (`de` for `de-AT`), of the language
 * that the registration falls back to, or any.
 */
export function templateFor(
  { invitations, invitationLanguage }: Pick<RegistrationSettings, 'invitations' | 'invitationLanguage'>,
  language: string | undefined,
): { language: string; template: Template } | undefined {
  const byTag = new Map(
    Object.entries(invitations).map(([tag, template]) => [normal(tag), { language: tag, template }]),
  )
  const wanted = normal(language ?? '')
  const tags = [wanted, wanted.split('-')[0]!, normal(invitationLanguage)]
  for (const tag of tags) {
    const found = byTag.get(tag)
    if (found) return found
  }
  return byTag.values().next().value
}

const normal = (tag: string): string => tag.toLowerCase().replaceAll('_', '-')

/** The mail of a template. What stands in braces and is no fact stays as it is; in HTML, facts are escaped. */
export function renderInvitation(template: Template, facts: InvitationFacts) {
  const fill = (text: string, shown: (fact: string) => string) =>
    text.replace(/\{(\w+)\}/g, (braces, name: string) =>
      Object.hasOwn(facts, name) ? shown(facts[name as keyof InvitationFacts]) : braces,
    )
  const oneLine = (fact: string) => fact.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
  return {
    subject: fill(template.subject, oneLine),
    text: fill(template.text, (fact) => fact),
    ...(template.html !== undefined && { html: fill(template.html, escapeHtml) }),
  }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!)
}

/** An address that stands for one mailbox, and for nothing else that a mail's head could be made of. */
export function isMailAddress(text: string): boolean {
  return text.length <= 320 && /^[^\s@<>()[\],;:\\"\p{Cc}]+@[^\s@<>()[\],;:\\"\p{Cc}]+$/u.test(text)
}
