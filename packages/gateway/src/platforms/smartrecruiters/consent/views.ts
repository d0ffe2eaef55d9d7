import type { Person } from '../../../accounts/interface.ts'
import type { Html } from '../../../pages/html.ts'
import { html } from '../../../pages/html.ts'
import type { Page } from '../../../pages/page.ts'
import { type ConsentOutcome, outcomeTexts } from './outcomes.ts'

/** What the pages of one consent have in common. */
export interface ConsentView {
  /** Ours, as the registration is called. */
  ourName: string
  companyId: string
  csrf: string
  /** Paths of ours: where forms go, and where it is begun again. */
  paths: { own: string; decide: string; signIn: string; signOut: string; provider: string; again: string }
  /** Where the platform wants the browser back; only where that is allowed. */
  redirect: string | null
}

const csrfField = ({ csrf }: ConsentView) => html`<input type="hidden" name="csrf" value="${csrf}">`

const back = ({ redirect }: ConsentView) =>
  redirect === null
    ? html`<p class="soft">You can close this window.</p>`
    : html`<p class="actions"><a class="button" href="${redirect}">Back to SmartRecruiters</a></p>`

const declineForm = (view: ConsentView) =>
  html`<form method="post" action="${view.paths.decide}">${csrfField(view)}<button class="link" name="decision" value="decline">Do not connect</button></form>`

export const providerLink = (path: string): Html =>
  html`<p class="actions"><a class="button" href="${path}">Sign in</a></p>`

/** Before anything else: who is there? `way` is how to sign in: a form, or a link to the provider. */
export function signInPage(view: ConsentView, way: Html, problem: string | null): Page {
  return {
    title: 'Sign in to connect SmartRecruiters',
    status: 200,
    body: html`<p>SmartRecruiters asks to connect its company <strong>${view.companyId}</strong> with <strong>${view.ourName}</strong>.
Please sign in to ${view.ourName} first.</p>
${problem !== null && html`<p class="alert" role="alert">${problem}</p>`}
${way}
<div class="actions">${declineForm(view)}</div>`,
  }
}

/** What is asked, in plain words. `proof` comes back with the answer: for whom it was shown. */
export function reviewPage(view: ConsentView, person: Person, proof: string, note: string | null): Page {
  return {
    title: 'Connect SmartRecruiters?',
    body: html`${note !== null && html`<p class="alert" role="alert">${note}</p>`}
<dl><dt>Company at SmartRecruiters</dt><dd>${view.companyId}</dd>
<dt>Your customer account</dt><dd>${person.externalRef}</dd>
<dt>Signed in as</dt><dd>${person.name} <span class="soft">${
      person.email !== undefined && person.email !== person.name && html`(${person.email})`
    }</span> ${signOutForm(view, 'Not you?')}</dd></dl>
<p>Once connected, SmartRecruiters can</p>
<ul><li><strong>read the list of assessment packages</strong> that ${view.ourName} offers you: their names, descriptions and contents</li>
<li><strong>order these assessments</strong> for your candidates.</li></ul>
<p class="soft">In return, ${view.ourName} reads the candidates and jobs of these orders and hands in results. You can disable
this in SmartRecruiters at any time.</p>
<form class="stay" method="post" action="${view.paths.decide}">
${csrfField(view)}<input type="hidden" name="for" value="${proof}">
<div class="actions"><button name="decision" value="grant">Connect</button>
<button class="second" name="decision" value="decline">Do not connect</button></div>
</form>`,
  }
}

function signOutForm(view: ConsentView, label: string): Html {
  return html`<form class="inline" method="post" action="${view.paths.signOut}">${csrfField(view)}<button class="link">${label}</button></form>`
}

/** The person is known, and may not connect this company. */
export function refusedPage(view: ConsentView, person: Person, why: 'no_customer' | 'other_customer'): Page {
  const text =
    why === 'no_customer'
      ? html`<p>Nothing says which customer of ${view.ourName} you belong to, so nothing can be connected. Please ask
${view.ourName} to assign your account, then press Connect in SmartRecruiters again.</p>`
      : html`<p>The company <strong>${view.companyId}</strong> belongs to another customer of ${view.ourName}, and you are signed in
for <strong>${person.externalRef}</strong>. Nothing was connected. If that is wrong, please ask ${view.ourName}.</p>`
  return {
    title: why === 'no_customer' ? 'Your account has no customer' : 'This company belongs to another customer',
    status: 403,
    body: html`${text}
<div>You are signed in as <strong>${person.name}</strong>. ${signOutForm(view, 'Sign in as somebody else')}</div>
${back(view)}`,
  }
}

export function outcomePage(view: ConsentView, outcome: ConsentOutcome): Page {
  const { title, sentence, again } = outcomeTexts[outcome]
  return {
    title,
    body: html`<p class="${outcome === 'integrated' ? 'note' : 'alert'}" role="status">${sentence}</p>
<dl><dt>Company at SmartRecruiters</dt><dd>${view.companyId}</dd></dl>
${again && html`<p class="actions"><a class="button" href="${view.paths.again}">Try again</a></p>`}
${outcome === 'integrated' && view.redirect === null ? null : back(view)}`,
  }
}

export function declinedPage(view: ConsentView): Page {
  return {
    title: 'Nothing was connected',
    body: html`<p>You have declined. If you change your mind, press Connect in SmartRecruiters again.</p>
${back(view)}`,
  }
}

/** The platform takes its time. The page looks again by itself. */
export const waitingPage: Page = {
  title: 'Connecting…',
  refresh: { seconds: 2 },
  body: html`<p role="status">SmartRecruiters is being told. Please leave this window open; it goes on by itself.</p>`,
}

const withoutCompany = 'Please close this window and press Connect in SmartRecruiters again.'

/** Pages of no consent. */
export const otherPages = {
  expired: {
    status: 410,
    title: 'This page has expired',
    body: html`<p>For your safety it can be used for an hour only, in the window that it was opened in, and your browser must
keep its cookie. Nothing was connected here. ${withoutCompany}</p>`,
  },
  invalid: {
    status: 400,
    title: 'This page was opened without a company',
    body: html`<p>SmartRecruiters opens it when you press Connect there, and says which company it is. ${withoutCompany}</p>`,
  },
  unknown: {
    status: 404,
    title: 'This page is not there',
    body: html`<p>Please check the address, or ask the company whose assessments you want to connect.</p>`,
  },
  disabled: {
    status: 403,
    title: 'Connecting is turned off',
    body: html`<p>Nothing can be connected here at the moment. Please ask the company whose assessments you want to connect.</p>`,
  },
  failed: {
    status: 503,
    title: 'This did not work',
    body: html`<p>The page cannot be opened at the moment. Please try again in a minute.</p>`,
    headers: { 'retry-after': '30' },
  },
  tooLarge: {
    status: 413,
    title: 'This did not work',
    body: html`<p>More was sent than this page takes. ${withoutCompany}</p>`,
  },
  tooMany: {
    status: 429,
    title: 'Please wait a moment',
    body: html`<p>This page was opened too often from your network. Please try again in a few seconds.</p>`,
  },
  wrongMethod: {
    status: 405,
    title: 'This page cannot be used like that',
    body: html`<p>Please open it in a browser.</p>`,
  },
} satisfies Record<string, Page>
