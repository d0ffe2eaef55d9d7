import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { startSandbox } from '@gangway/sandbox'
import { type CallApi, CallFault } from '../../src/sandbox/seed.ts'
import { seedSmartRecruiters } from '../../src/sandbox/seed-smartrecruiters.ts'
import { type Json, startPartner } from '../intake/smartrecruiters.fixture.ts'
import type { Home } from '../support/stores.ts'
import { password } from './consent.fixture.ts'
import { createVisitor } from './visitor.fixture.ts'

/** An application for the job of a data analyst. */
export const amara = '3e5a1c90-6b7d-4f28-a1c3-9d0e8b7f6a01'

/** How long the fault dial's slow answers take, which are eight seconds otherwise. Milliseconds. */
const slowMs = 300

/** A gateway and the sandbox that plays SmartRecruiters, made known to each other as `npm start` does. */
export async function startBoth(t: TestContext, home: Home) {
  const partner = await startPartner(t, home, {}, { GANGWAY_ALLOW_PRIVATE_URLS: 'on' })
  const dataDir = await mkdtemp(join(tmpdir(), 'gangway-sandbox-'))
  t.after(() => rm(dataDir, { recursive: true, force: true }))
  const sandbox = await startSandbox({
    dataDir,
    log: { info() {}, warn() {}, error() {} },
    pages: false,
    setTimer(ms, work) {
      const timer = setTimeout(work, ms === 8000 ? slowMs : ms)
      return () => clearTimeout(timer)
    },
  })
  t.after(() => sandbox.stop())
  const call = async (method: string, path: string, body?: unknown): Promise<Json> => {
    const response = await fetch(`${sandbox.origin}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    assert.ok(response.ok, `${method} ${path} answered ${response.status}: ${await response.clone().text()}`)
    return response.status === 204 ? null : response.json()
  }
  const v1 = async (method: string, path: string, body?: unknown): Promise<Json> => {
    const answer = await partner.v1(method, path, body)
    if (answer.status >= 300) throw new CallFault(`${method} ${path}`, answer.status, answer.text)
    return answer.body
  }
  const seeded = await seedSmartRecruiters.make(call as CallApi, v1 as CallApi)
  /** As at every start. */
  const point = () => seedSmartRecruiters.point(call as CallApi, v1 as CallApi, seeded, { hasAccounts: true })
  for (const _ of [1, 2]) await point()
  const played = (method: string, path: string, body?: unknown) => call(method, `/api/smartrecruiters${path}`, body)
  const { data } = await played('GET', '/partners')
  return {
    ...partner,
    v1,
    sandbox,
    registrationId: seeded.registrationId,
    point,
    partnerId: data[0].id as number,
    played,
    playedUntil: async (path: string, ready: (body: Json) => boolean): Promise<Json> => {
      for (let tried = 0; ; tried++) {
        const body = await played('GET', path)
        if (ready(body)) return body
        if (tried === 400) throw new Error(`${path} never got ready: ${JSON.stringify(body).slice(0, 2000)}`)
        await wait(25)
      }
    },
    /** The administrator agrees at SmartRecruiters, and on our page: signs in as `email` and presses Connect. */
    connect: async (email: string) => {
      const visitor = createVisitor([partner.gateway.origin])
      await visitor.open((await played('POST', `/apps/${data[0].id}/consent`)).url)
      await visitor.press('Sign in', { email, password })
      return visitor.press('Connect')
    },
    person: async (email: string) => {
      const invited = await v1('POST', '/accounts', { email, name: 'Ingrid', externalRef: 'harbour' })
      const visitor = createVisitor([partner.gateway.origin])
      await visitor.open(invited.invitationUrl)
      await visitor.press('Save and go on', { password, repeat: password })
    },
  }
}
