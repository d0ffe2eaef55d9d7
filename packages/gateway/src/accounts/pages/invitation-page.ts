import { type Html, html } from '../../pages/html.ts'
import type { Page } from '../../pages/page.ts'
import { passwordLength } from '../password.ts'

/** Why a password was not taken. */
export type PasswordFault = 'short' | 'long' | 'differs' | 'own_address'

const faults: Record<PasswordFault, string> = {
  short: `Please choose a password of at least ${passwordLength.least} characters.`,
  long: `Please choose a password of at most ${passwordLength.most} characters.`,
  differs: 'The two passwords are not the same. Please type them again.',
  own_address: 'Please choose a password that is not your e-mail address.',
}

/** What somebody who was invited sees: who they are to us, and fields for a password. */
export function invitationPage(
  person: { name: string; email: string; externalRef: string | null },
  action: string,
  fault?: PasswordFault,
): Page {
  return {
    title: 'Choose a password',
    status: fault ? 422 : 200,
    body: html`<p>You have been invited to sign in as <strong>${person.name}</strong> (${person.email})${
      person.externalRef !== null && html`, for <strong>${person.externalRef}</strong>`
    }.</p>
${fault && html`<p class="alert" role="alert">${faults[fault]}</p>`}
<form method="post" action="${action}">
<input type="hidden" name="username" value="${person.email}" autocomplete="username">
<div class="fields">${field('password', 'Password', true)}${field('repeat', 'The same once more', false)}</div>
<p class="soft" id="hint">At least ${passwordLength.least} characters. A few words that only you would put together are best.</p>
<div class="actions"><button>Save and go on</button></div>
</form>`,
  }
}

function field(name: string, label: string, hinted: boolean): Html {
  return html`<div><label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="password" autocomplete="new-password" required${
    hinted && html` aria-describedby="hint"`
  }></div>`
}

export const invitationGone: Page = {
  status: 404,
  title: 'This invitation cannot be used',
  body: html`<p>It was used before, has expired, or was replaced by a newer one. Please ask the company that invited you for a
new link. If you have chosen a password already, you can simply sign in with it.</p>`,
}
