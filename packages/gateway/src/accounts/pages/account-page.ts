import { renderSVG } from 'uqr'
import { Html, html } from '../../pages/html.ts'
import type { Page } from '../../pages/page.ts'
import type { Person } from '../interface.ts'
import { totpUri } from '../totp.ts'

export interface AccountView {
  person: Person
  csrf: string
  /** Paths of ours. */
  paths: { codes: string; signOut: string }
  /** Whether codes are asked for already. */
  hasCodes: boolean
  /** A secret for codes, while it is being set up. */
  secret?: string
  /** The code that was typed did not prove it. */
  codeWrong?: boolean
}

/** What somebody sees who has an account here: that it works, and how to make it safer. */
export function accountPage({ person, csrf, paths, hasCodes, secret, codeWrong }: AccountView): Page {
  const token = html`<input type="hidden" name="csrf" value="${csrf}">`
  const codes = hasCodes
    ? html`<p>Besides the password you are asked for a code from your authenticator app.</p>`
    : secret === undefined
      ? html`<p>If you like, have a code from an authenticator app asked for as well. It keeps others out who know your password.</p>
<form method="post" action="${paths.codes}">${token}<div class="actions"><button class="second">Set up codes</button></div></form>`
      : setUp(secret, person, token, paths.codes, codeWrong)
  return {
    title: secret === undefined ? 'Your account is ready' : 'Set up codes',
    status: codeWrong ? 422 : 200,
    body: html`${
      secret === undefined &&
      html`<p>You are signed in as <strong>${person.name}</strong> (${person.email}). You can close this window, and sign in
with your password wherever you are asked to connect.</p>`
    }
${codes}
<form method="post" action="${paths.signOut}">${token}<p class="actions"><button class="link">Sign out</button></p></form>`,
  }
}

function setUp(secret: string, person: Person, token: Html, action: string, codeWrong = false): Html {
  const uri = totpUri(secret, { issuer: 'Gangway', account: person.email ?? person.name })
  return html`<div class="qr">${new Html(renderSVG(uri, { border: 1 }))}</div>
<p>Scan this with your authenticator app, or enter the key by hand:<br><code>${secret.match(/.{4}/g)!.join(' ')}</code></p>
${codeWrong && html`<p class="alert" role="alert">That code is not right. Please enter the one that the app shows now.</p>`}
<form method="post" action="${action}">
${token}<input type="hidden" name="secret" value="${secret}">
<div class="fields"><div><label for="code">Code that the app shows</label>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="10" required></div></div>
<div class="actions"><button>Turn codes on</button></div>
</form>`
}

export const signedOut: Page = {
  title: 'You are signed out',
  body: html`<p>You can close this window.</p>`,
}

export const notSignedIn: Page = {
  status: 401,
  title: 'You are not signed in',
  body: html`<p>Please open the link of your invitation, or sign in where you are asked to connect.</p>`,
}
