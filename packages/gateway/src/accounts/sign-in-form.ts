import { type Html, html } from '../pages/html.ts'
import type { SignInResult } from './interface.ts'

export interface SignInForm {
  /** Where the form goes. */
  action: string
  csrf: string
  /** Whether the password was right, and the code is asked for. */
  awaitsCode: boolean
  /** What came of the last try. */
  failed?: Extract<SignInResult, { ok: false }>
  /** What was typed. */
  email?: string
}

/** A form to sign in to an account of ours: `email` and `password`, or `code`. */
export function signInForm({ action, csrf, awaitsCode, failed, email }: SignInForm): Html {
  const fields = awaitsCode
    ? html`<div class="fields"><div><label for="code">Code from your authenticator app</label>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="10" required autofocus></div></div>`
    : html`<div class="fields"><div><label for="email">E-mail address</label>
<input id="email" name="email" type="email" autocomplete="username" maxlength="320" required value="${email}"></div>
<div><label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" maxlength="200" required></div></div>`
  return html`${failed && failed.why !== 'code_needed' && html`<p class="alert" role="alert">${sentence(failed)}</p>`}
<form method="post" action="${action}">
<input type="hidden" name="csrf" value="${csrf}">
${fields}
<div class="actions"><button>Sign in</button>${
    awaitsCode
      ? html`<button class="link" name="start" value="over" formnovalidate>Use another account</button>`
      : html`<span class="soft">Forgotten? Ask who invited you for a new link.</span>`
  }</div>
</form>`
}

function sentence(failed: Extract<SignInResult, { ok: false }>): string {
  if (failed.why === 'too_many') {
    const minutes = Math.ceil(failed.waitMs / 60_000)
    return `Too many tries. Please wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`
  }
  if (failed.why === 'code_wrong')
    return 'That code is not right, or was used before. Please enter the one that the app shows now.'
  return 'E-mail address and password do not fit together. Please check both.'
}
