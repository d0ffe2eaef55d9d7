import {
  candidateDetailsUrl,
  hiringTeamUrl,
  jobDetailsUrl,
  memberDetailsUrl,
  readCandidateDetails,
  readHiringTeam,
  readJobDetails,
  readUser,
  UnusableIdError,
} from '@gangway/wire/smartrecruiters'
import type { OrderContent, OrderDetailKind, OrderDetailStatus } from '../../../model/index.ts'
import type { ClaimedItem, ItemKind, TryOutcome } from '../../../outbox/interface.ts'
import { cleanJson } from '../../clean-json.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { RegistrationSettings } from '../settings.ts'
import { answerJson, type CallPlatform, type CallResult, judgeCall } from './call.ts'
import { orderKinds, orderWaitsMs } from './company-calls.ts'
import { type Company, deadWith, openCompany } from './open-company.ts'

type Deps = Pick<PlatformDeps, 'store' | 'directory' | 'now'>

/** What the platform was asked, and said: the details, or none. */
type Asked = { result: CallResult; content?: unknown; isUnusable?: true }

/** Members of a hiring team whose names are asked for. */
const maxMembers = 50

/**
 * Asks for an order's candidate, job and hiring team (contract 4), and keeps what is said with the order. A refusal there
 * may mean anything, so it ends this asking and nothing else.
 */
export function createDetailKinds(deps: Deps, callPlatform: CallPlatform): Record<string, ItemKind> {
  const get = async ({ registration, connection, anotherRequest }: Company, url: string): Promise<CallResult> =>
    callPlatform({ registration, connection }, { operation: 'details', method: 'GET', url, anotherRequest })

  const ask =
    (read: (value: unknown) => unknown) =>
    async (company: Company, url: string): Promise<Asked> => {
      const result = await get(company, url)
      if (result.of === 'token' || result.step.action !== 'done') return { result }
      const content = read(cleanJson(answerJson(result.outcome)).value)
      return content === undefined ? { result, isUnusable: true } : { result, content }
    }

  const askTeam = async (company: Company, url: string): Promise<Asked> => {
    const asked = await ask(readHiringTeam)(company, url)
    if (asked.content === undefined) return asked
    const team = asked.content as NonNullable<ReturnType<typeof readHiringTeam>>
    const content = []
    let mayRead = true
    for (const [at, member] of team.content.entries()) {
      const link = mayRead && at < maxMembers ? memberDetailsUrl(member, company.settings.apiBaseUrl) : undefined
      if (link === undefined) {
        content.push(member)
        continue
      }
      await company.anotherRequest()
      const result = await get(company, link)
      if (result.of === 'token' || result.step.action === 'retry') return { result }
      // Names need a scope of their own (contract 7.1): without it the team is kept as it is.
      if (result.step.reason === 'not_permitted') mayRead = false
      const user = result.step.action === 'done' ? readUser(cleanJson(answerJson(result.outcome)).value) : undefined
      content.push({ ...user, ...member })
    }
    return { result: asked.result, content: { ...team, content } }
  }

  const kinds: Record<OrderDetailKind, ItemKind> = {
    candidate: detailKind(deps, 'candidate', candidateUrl, ask(readCandidateDetails)),
    job: detailKind(deps, 'job', jobUrl, ask(readJobDetails)),
    hiring_team: detailKind(deps, 'hiring_team', teamUrl, askTeam),
  }
  return Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [orderKinds[name as OrderDetailKind], kind]))
}

type UrlOf = (settings: RegistrationSettings, order: OrderContent) => string | undefined

const candidateUrl: UrlOf = ({ apiBaseUrl }, { candidate }) =>
  candidate.remoteId === undefined ? undefined : candidateDetailsUrl(apiBaseUrl, candidate.remoteId)
const jobUrl: UrlOf = ({ apiBaseUrl }, { remoteJobId }) =>
  remoteJobId === undefined ? undefined : jobDetailsUrl(apiBaseUrl, remoteJobId)
const teamUrl: UrlOf = ({ apiBaseUrl }, { remoteJobId }) =>
  remoteJobId === undefined ? undefined : hiringTeamUrl(apiBaseUrl, remoteJobId)

function detailKind(
  deps: Deps,
  kind: OrderDetailKind,
  urlOf: UrlOf,
  ask: (company: Company, url: string) => Promise<Asked>,
): ItemKind {
  const note = (item: ClaimedItem, status: OrderDetailStatus, content: unknown = null) =>
    deps.store.noteDetail(item.tenant, {
      orderId: item.record_id!,
      kind,
      status,
      content: content === null ? null : JSON.stringify(content),
      now: deps.now(),
    })
  return {
    waitsMs: orderWaitsMs,
    async send(item, { now }): Promise<TryOutcome> {
      const opened = await openCompany(deps, item)
      if ('ended' in opened) return opened.ended
      const { company } = opened
      const { row } = await deps.store.findOrder(item.tenant, { id: item.record_id! })
      const url = usableUrl(() => urlOf(company.settings, JSON.parse(row.content)))
      if (url === undefined) {
        await note(item, 'not_found')
        return deadWith('not_found', 'the order names nothing that could be asked for')
      }
      const asked = await ask(company, url)
      const judged = judgeCall(asked.result, now())
      if (asked.content !== undefined) {
        await note(item, 'fetched', asked.content)
        return judged
      }
      if (asked.isUnusable) {
        await note(item, 'failed')
        return { ...judged, result: 'dead', reason: 'unusable_answer' }
      }
      const status = statusAfter(asked.result)
      if (status) await note(item, status)
      return judged
    },
  }
}

/** What an answer says for good; undefined where it will be asked again, now or when the company connects again. */
function statusAfter({ of, step }: CallResult): OrderDetailStatus | undefined {
  if (of === 'token' || step.action !== 'stop') return undefined
  if (step.reason === 'not_permitted' || step.reason === 'not_found') return step.reason
  return 'failed'
}

/** An id that cannot stand in a path leads nowhere. */
function usableUrl(url: () => string | undefined): string | undefined {
  try {
    return url()
  } catch (error) {
    if (error instanceof UnusableIdError) return undefined
    throw error
  }
}
