import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ProviderProblem, SignInResult } from '../../../accounts/interface.ts'
import { signInForm } from '../../../accounts/sign-in-form.ts'
import type { Answer, CommonRefusal, RegistrationView } from '../../../intake/interface.ts'
import { createFormBudget, readForm } from '../../../pages/form.ts'
import { type Page, type PagePolicy, privacyHeaders, renderPage } from '../../../pages/page.ts'
import { constantTimeEqual, hashToken } from '../../../secrets/hash-token.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { CallPlatform } from '../outbound/call.ts'
import type { RegistrationSettings } from '../settings.ts'
import { createTokenLimit } from '../token-limit.ts'
import { grantConsent, settle } from './grant.ts'
import type { ConsentOutcome } from './outcomes.ts'
import { isStale, lost } from './stale.ts'
import {
  declinedPage,
  otherPages,
  outcomePage,
  providerLink,
  refusedPage,
  reviewPage,
  signInPage,
  waitingPage,
} from './views.ts'
import { consentView, findConsent, openConsent, readConsentRequest, type VisitedConsent } from './visit-consent.ts'

/** How long a browser waits for the exchange before it is shown that it waits. */
const patienceMs = 15_000

/** What is answered where the registration is unknown or disabled, or the request cannot be taken. */
export const pageRefusals: Record<CommonRefusal, Answer> = {
  unknown_url: renderPage(otherPages.unknown),
  disabled: renderPage(otherPages.disabled),
  body_too_large: renderPage(otherPages.tooLarge),
  body_incomplete: renderPage(otherPages.expired),
  unsupported_encoding: renderPage(otherPages.expired),
  overloaded: renderPage(otherPages.failed),
}

export const pageWrongMethod: Answer = renderPage(otherPages.wrongMethod)

type Handle = (request: FastifyRequest, registration: RegistrationView, urlToken: string) => Promise<Answer>

/**
 * Mounts the consent page (contract 1.2 steps 5 to 7) at `path`, and what its forms lead to below. `answering` finds the
 * registration and sends the answer. A consent belongs to the browser session that opened it; its company never comes
 * from a form. Whatever was decided stays decided: a page that is sent again, or gone back to, shows how it ended.
 */
export function mountConsent(
  app: FastifyInstance,
  path: string,
  deps: PlatformDeps,
  callPlatform: CallPlatform,
  answering: (handle: Handle) => (request: FastifyRequest, reply: FastifyReply) => Promise<void>,
): void {
  const { store, accounts, report } = deps
  const budget = createFormBudget()
  const openings = createTokenLimit()

  app.get(
    path,
    answering(async (request, registration, urlToken) => {
      // Each opening is a row: a flood of them is nobody's pressing Connect.
      const waitSeconds = openings.take(request.ip, deps.now())
      if (waitSeconds > 0) return withRetryAfter(show(registration, otherPages.tooMany), waitSeconds)
      const settings = registration.settings as RegistrationSettings
      const asked = readConsentRequest(request, settings)
      if (!asked) return show(registration, otherPages.invalid)
      const opened = await openConsent(deps, registration, urlToken, request.headers.cookie, asked)
      const page = await currentPage(opened)
      return opened.isNewVisit ? withCookie(page, accounts.cookie(opened.visit)) : page
    }),
  )

  app.get(
    `${path}/:consentId`,
    answering(async (request, registration, urlToken) => {
      const visited = await findConsent(deps, registration, urlToken, request)
      if (!visited) return show(registration, otherPages.expired)
      const query = new URLSearchParams((request.raw.url ?? '').split('?')[1])
      return currentPage(visited, { problem: problems.get(query.get('problem') ?? ''), again: query.has('again') })
    }),
  )

  /** Runs what a form asks for; forms without the consent's own token are from nobody. */
  const onForm = (
    tail: string,
    act: (visited: VisitedConsent, form: ReadonlyMap<string, string>, request: FastifyRequest) => Promise<Answer>,
  ) =>
    app.post(
      `${path}/:consentId/${tail}`,
      answering(async (request, registration, urlToken) => {
        const form = await readForm(request.raw, budget)
        const visited = await findConsent(deps, registration, urlToken, request)
        if (!visited || !constantTimeEqual(form?.get('csrf') ?? '', visited.consent.csrf)) {
          return show(registration, otherPages.expired)
        }
        // Whatever is decided stays so; the page says how it ended.
        return visited.consent.state === 'open'
          ? act(visited, form!, request)
          : goTo(consentView(deps, visited).paths.own)
      }),
    )

  onForm('sign-in', async (visited, form, request) => {
    const { visit } = visited
    if (accounts.wayOf(visit.tenant) === 'provider') return goTo(consentView(deps, visited).paths.own)
    if (form.get('start') === 'over') await accounts.signOut(visit)
    const email = form.get('email') ?? ''
    const result: SignInResult | null = form.has('start')
      ? null
      : form.has('code')
        ? await accounts.enterCode(visit, form.get('code')!)
        : await accounts.signIn(visit, { email, password: form.get('password') ?? '', address: request.ip })
    const own = goTo(consentView(deps, visited).paths.own)
    if (!result || (!result.ok && result.why === 'code_needed')) return own
    if (result.ok) return withCookie(own, accounts.cookie(result.visit))
    return signIn(visited, { failed: result, email })
  })

  onForm('sign-out', async (visited) => {
    await accounts.signOut(visited.visit)
    // Not on to the provider at once: a form's answer may not lead to another origin.
    return goTo(`${consentView(deps, visited).paths.own}?again`)
  })

  app.get(
    `${path}/:consentId/provider`,
    answering(async (request, registration, urlToken) => {
      const visited = await findConsent(deps, registration, urlToken, request)
      if (!visited) return show(registration, otherPages.expired)
      const { own } = consentView(deps, visited).paths
      if (accounts.wayOf(registration.tenant) !== 'provider') return goTo(own)
      const again = (request.raw.url ?? '').endsWith('?again')
      try {
        return goTo(await accounts.leaveForProvider(visited.visit, own, { again }))
      } catch (error) {
        report(error)
        return currentPage(visited, { problem: problems.get('provider_failed') })
      }
    }),
  )

  onForm('decision', async (visited, form) => {
    const { visit, consent, registration, urlToken } = visited
    const { own } = consentView(deps, visited).paths
    const { person } = visit
    if (form.get('decision') === 'decline') {
      await store.declineConsent(visit.tenant, {
        id: consent.id,
        sessionId: visit.sessionId,
        person: person && JSON.stringify(person),
        externalRef: person?.externalRef ?? null,
        now: deps.now(),
      })
      return goTo(own)
    }
    if (!person || person.externalRef === null || form.get('decision') !== 'grant') return currentPage(visited)
    // Somebody else may have signed in in another tab since this page was shown.
    if (!constantTimeEqual(form.get('for') ?? '', proofOf(visited)))
      return currentPage(visited, { problem: changedPerson })
    const granting = grantConsent(deps, callPlatform, {
      consent,
      sessionId: visit.sessionId,
      person: { ...person, externalRef: person.externalRef },
      registration,
      urlToken,
    }).catch((error: unknown) => report(error))
    await Promise.race([granting, wait(patienceMs, undefined, { ref: false })])
    const now = await findAgain(visited)
    if (now.consent.outcome === 'integrated' && consent.redirect !== null) return goTo(consent.redirect)
    return goTo(own)
  })

  const findAgain = async (visited: VisitedConsent): Promise<VisitedConsent> => {
    const { registration, visit, consent } = visited
    const args = { id: consent.id, sessionId: visit.sessionId, registrationId: registration.id, now: deps.now() }
    const row = await store.findConsent(visit.tenant, args)
    return row ? { ...visited, consent: { ...consent, state: row.state, outcome: row.outcome } } : visited
  }

  /** The page of a consent as it stands. */
  const currentPage = async (
    visited: VisitedConsent,
    { problem, again }: { problem?: string; again?: boolean } = {},
  ): Promise<Answer> => {
    const { visit, consent, registration } = visited
    const view = consentView(deps, visited)
    if (consent.state === 'declined') return show(registration, declinedPage(view))
    if (consent.state === 'done') return show(registration, outcomePage(view, consent.outcome as ConsentOutcome))
    if (consent.state === 'exchanging') {
      if (!isStale(consent.decidedAt ?? 0, deps.now())) return show(registration, waitingPage)
      const { tenant } = registration
      const { id, connectionId } = consent
      await settle(deps, { tenant, id, connectionId: connectionId!, urlToken: visited.urlToken }, lost)
      return show(registration, outcomePage(view, 'unknown'))
    }
    const { person } = visit
    if (!person) return signIn(visited, { problem, again })
    if (person.externalRef === null) return show(registration, refusedPage(view, person, 'no_customer'))
    const connected = await store.findCompanyConnection(visit.tenant, {
      registrationId: registration.id,
      companyId: consent.companyId,
    })
    if (connected?.externalRef != null && connected.externalRef !== person.externalRef) {
      return show(registration, refusedPage(view, person, 'other_customer'))
    }
    const note = problem ?? (connected?.status === 'active' ? connectedAlready : null)
    return show(registration, reviewPage(view, person, proofOf(visited), note), [consent.redirect])
  }

  const signIn = (
    visited: VisitedConsent,
    more: { problem?: string; again?: boolean; failed?: Extract<SignInResult, { ok: false }>; email?: string },
  ): Answer => {
    const view = consentView(deps, visited)
    const { visit, registration } = visited
    const form =
      accounts.wayOf(visit.tenant) === 'provider'
        ? null
        : signInForm({ action: view.paths.signIn, csrf: view.csrf, ...visit, ...more })
    // Who wants to be somebody else at the provider must be asked there again.
    const provider = view.paths.provider + (more.again ? '?again' : '')
    const page = signInPage(view, form ?? providerLink(provider), more.problem ?? null)
    return show(registration, { ...page, status: more.failed ? 422 : 200 })
  }
}

const problems = new Map<string, string>([
  ['not_signed_in', 'You have not signed in. Please try again.'],
  ['provider_failed', 'Signing in does not work at the moment. Please try again in a minute.'],
] satisfies [ProviderProblem, string][])

const changedPerson = 'Somebody else is signed in now than when this page was shown. Please check, and answer again.'

const connectedAlready =
  'This company is connected already. To connect it anew, disable the integration in SmartRecruiters first.'

/** For whom and what a page was shown. */
function proofOf({ visit, consent }: VisitedConsent): string {
  return hashToken(JSON.stringify([consent.id, visit.person?.key, visit.person?.externalRef]))
}

/** `formTargets`: URLs that a form's answer may lead to. */
function show(registration: RegistrationView, page: Page, formTargets: (string | null)[] = []): Answer {
  const { frameOrigins } = registration.settings as RegistrationSettings
  const policy: PagePolicy = {
    frameAncestors: frameOrigins.map((origin) => new URL(origin).origin),
    formTargets: formTargets.filter((url) => url !== null).map((url) => new URL(url).origin),
  }
  return renderPage(page, policy)
}

/** Sends the browser elsewhere by GET. A header's text is written byte by byte, so the URL's own bytes are handed over. */
function goTo(url: string): Answer {
  return {
    status: 303,
    headers: { ...privacyHeaders, location: Buffer.from(url, 'utf8').toString('latin1') },
    body: '',
  }
}

function withRetryAfter(answer: Answer, seconds: number): Answer {
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(seconds) } }
}

function withCookie(answer: Answer, cookie: string): Answer {
  return { ...answer, headers: { ...answer.headers, 'set-cookie': cookie } }
}
