import type { FastifyInstance, FastifyReply } from 'fastify'
import { createFormBudget, readForm } from '../pages/form.ts'
import { html } from '../pages/html.ts'
import type { Page } from '../pages/page.ts'
import { sendOn, sendPage } from '../pages/send.ts'
import { sealingContext } from '../secrets/contexts.ts'
import { constantTimeEqual, hashToken } from '../secrets/hash-token.ts'
import type { AccountDeps } from './accounts.ts'
import type { Visit } from './interface.ts'
import { accountPage, notSignedIn, signedOut } from './pages/account-page.ts'
import { invitationGone, invitationPage, type PasswordFault } from './pages/invitation-page.ts'
import { hashPassword, passwordFault } from './password.ts'
import { accountPaths, basePath } from './paths.ts'
import { providedPerson } from './provided-person.ts'
import { returnFromProvider } from './provider-return.ts'
import { csrfOf, type Sessions } from './sessions.ts'
import { isTotpSecret, newTotpSecret, totpStep } from './totp.ts'

export interface AccountRouteDeps extends AccountDeps {
  report(error: unknown): void
}

/** Mounts what belongs to no platform: invitations, a person's account, and the way back from the provider. */
export function mountAccounts(app: FastifyInstance, deps: AccountRouteDeps, sessions: Sessions): void {
  const { store, secretBox, now, randomBytes } = deps
  const base = basePath(deps.publicUrl)
  const budget = createFormBudget()
  const paths = { codes: `${base}${accountPaths.account}/codes`, signOut: `${base}${accountPaths.account}/sign-out` }
  app.setErrorHandler((error, _request, reply) => {
    deps.report(error)
    return sendPage(reply, failed)
  })

  const invitation = async (token: string) =>
    /^[\w-]{43}$/.test(token) ? store.findInvitation({ hash: hashToken(token), kind: 'customer', now: now() }) : null
  const shown = ({
    name,
    email,
    external_ref: externalRef,
  }: {
    name: string
    email: string
    external_ref: string | null
  }) => ({
    name,
    email,
    externalRef,
  })

  app.get<{ Params: { token: string } }>(`${accountPaths.invitations}/:token`, async (request, reply) => {
    const { token } = request.params
    const account = await invitation(token)
    if (!account) return sendPage(reply, invitationGone)
    return sendPage(reply, invitationPage(shown(account), `${base}${accountPaths.invitations}/${token}`))
  })

  app.post<{ Params: { token: string } }>(`${accountPaths.invitations}/:token`, async (request, reply) => {
    const { token } = request.params
    const form = await readForm(request.raw, budget)
    const account = await invitation(token)
    if (!account) return sendPage(reply, invitationGone)
    const password = form?.get('password') ?? ''
    const repeated = password === (form?.get('repeat') ?? '')
    const fault: PasswordFault | undefined =
      passwordFault(password, account.email) ?? (repeated ? undefined : 'differs')
    const action = `${base}${accountPaths.invitations}/${token}`
    if (fault) return sendPage(reply, invitationPage(shown(account), action, fault))
    const accepted = await store.acceptInvitation(account.tenant, {
      id: account.id,
      hash: hashToken(token),
      passwordHash: await hashPassword(password, randomBytes),
      now: now(),
    })
    const visit =
      accepted &&
      (await sessions.admit(await sessions.open(account.tenant, { framed: false }), { accountId: account.id }))
    if (!visit) return sendPage(reply, invitationGone)
    return sendOn(reply.header('set-cookie', sessions.cookie(visit)), base + accountPaths.account)
  })

  /** Whoever is signed in to an account of ours. */
  const own = async (cookies: string | undefined) => {
    const visit = await sessions.find(cookies)
    const id = /^account (.+)$/.exec(visit?.person?.key ?? '')?.[1]
    return visit && id ? { visit, id, person: visit.person!, csrf: csrfOf(visit) } : null
  }
  const hasCodes = async ({ visit, id }: { visit: Visit; id: string }) =>
    (await store.findAccount(visit.tenant, { id, kind: 'customer' })).totp_secret !== null

  app.get(accountPaths.account, async (request, reply) => {
    const mine = await own(request.headers.cookie)
    if (!mine) return sendPage(reply, notSignedIn)
    return sendPage(reply, accountPage({ ...mine, paths, hasCodes: await hasCodes(mine) }))
  })

  /** Runs what a form of the account page asks for. */
  const onForm = (
    path: string,
    act: (
      mine: NonNullable<Awaited<ReturnType<typeof own>>>,
      form: ReadonlyMap<string, string>,
      reply: FastifyReply,
    ) => Promise<FastifyReply>,
  ) =>
    app.post(path, async (request, reply) => {
      const form = await readForm(request.raw, budget)
      const mine = await own(request.headers.cookie)
      if (!mine || !constantTimeEqual(form?.get('csrf') ?? '', mine.csrf)) return sendPage(reply, notSignedIn)
      return act(mine, form!, reply)
    })

  onForm(`${accountPaths.account}/codes`, async (mine, form, reply) => {
    const view = { ...mine, paths, hasCodes: await hasCodes(mine) }
    if (view.hasCodes) return sendPage(reply, accountPage(view))
    const secret = form.get('secret')
    if (secret === undefined || !isTotpSecret(secret)) {
      return sendPage(reply, accountPage({ ...view, secret: newTotpSecret(randomBytes) }))
    }
    const step = totpStep(secret, form.get('code') ?? '', now())
    if (step === null) return sendPage(reply, accountPage({ ...view, secret, codeWrong: true }))
    const { tenant } = mine.visit
    const sealed = secretBox.seal(secret, sealingContext('account', tenant, mine.id))
    await store.keepTotp(tenant, { id: mine.id, secret: sealed, step, now: now() })
    return sendOn(reply, base + accountPaths.account)
  })

  onForm(`${accountPaths.account}/sign-out`, async ({ visit }, _form, reply) => {
    await store.signOutSession(visit.tenant, { id: visit.sessionId })
    return sendPage(reply, signedOut)
  })

  app.get(accountPaths.callback, async (request, reply) => {
    const url = request.raw.url ?? ''
    const search = url.includes('?') ? url.slice(url.indexOf('?')) : ''
    const { provider } = deps
    const back =
      provider && (await returnFromProvider(deps, provider.provider, sessions, request.headers.cookie, search))
    if (!back) return sendPage(reply, lostWay)
    if (!back.visit) {
      if (back.error) deps.report(back.error)
      return sendOn(reply, `${back.to}?problem=${back.problem}`)
    }
    const person = providedPerson(back.claims, provider.externalRefClaim)
    const visit = await sessions.admit(back.visit, { person })
    return visit ? sendOn(reply.header('set-cookie', sessions.cookie(visit)), back.to) : sendPage(reply, lostWay)
  })
}

const lostWay: Page = {
  status: 400,
  title: 'Please start again',
  body: html`<p>This way of signing in was begun in another window, or too long ago. Please go back to where you came from and
start again.</p>`,
}

const failed: Page = {
  status: 503,
  title: 'This did not work',
  body: html`<p>The page cannot be opened at the moment. Please try again in a minute.</p>`,
  headers: { 'retry-after': '30' },
}
