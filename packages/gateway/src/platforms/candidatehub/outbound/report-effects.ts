import { hash } from 'node:crypto'
import { checkReportUrl, readImportEnvelope } from '@gangway/wire/candidatehub'
import type { ProjectableMessage } from '../../../intake/interface.ts'
import type { NewReport, StatusChange, StatusEffects } from '../../../model/index.ts'
import type { PlatformDeps } from '../../interface.ts'
import { readImportOutline } from '../import-outline.ts'
import type { ConnectionSettings } from '../settings.ts'

/** The outbox kind of a processing report. */
export const reportKind = 'candidatehub_report'

/** What processing reports follow from imports and statuses (contract 4.3): the connection's settings decide. */
export function createReportEffects({ directory }: Pick<PlatformDeps, 'directory'>) {
  const settingsOf = async (tenant: string, connectionId: string): Promise<ConnectionSettings> =>
    (await directory.byId(tenant, { connectionId })).connection!.settings as ConnectionSettings

  return {
    /** The report that an import's own address wants; also a repeat's, which may bring another one. */
    async ofImport({ tenant, connectionId, receivedAt, body }: ProjectableMessage): Promise<StatusEffects | undefined> {
      const settings = await settingsOf(tenant, connectionId)
      if (settings.report === 'off') return undefined
      const report = readReport(body, connectionId)
      if (!report) return undefined
      const tell = settings.report === 'on_projected' ? 'at_once' : 'on_outcome'
      const { reportAfterMinutes: minutes } = settings
      const tellAt = minutes === undefined ? undefined : receivedAt + minutes * 60_000
      return { importReports: [{ ...report, tell, ...(tellAt !== undefined && { tellAt }) }] }
    },

    /** The first status other than `received` is the outcome (model section 2). */
    async ofStatus({ tenant, application, status, message }: StatusChange): Promise<StatusEffects> {
      if (status === 'received') return {}
      const settings = await settingsOf(tenant, application.connectionId)
      if (settings.report === 'off') return {}
      const outcome = status === 'import_failed' ? 'import_failed' : 'imported'
      return { importOutcome: { outcome, ...(message !== undefined && { message }) } }
    },
  }
}

/** An address that is not allowed is noted as well: its report ends as refused, for a person to see. */
function readReport(body: Buffer, connectionId: string): Omit<NewReport, 'tell' | 'tellAt'> | undefined {
  const outline = readImportOutline(body)
  const envelope = outline.ok ? readImportEnvelope(outline.value) : undefined
  if (!envelope?.ok || envelope.reportUrl === undefined) return undefined
  const url = readAddress(envelope.reportUrl)
  if (url === null) return undefined
  const { transactionId, clientId, candidateId } = envelope.ids
  return {
    kind: reportKind,
    lane: `${connectionId} ${url.host}`,
    url: url.href,
    urlKey: hash('sha256', url.href, 'hex'),
    host: url.host,
    facts: { transactionId, clientId, candidateId },
  }
}

/** Written in one way, without the fragment, which is never sent. Null for what becomes too long by that. */
function readAddress(text: string): URL | null {
  const url = new URL(text)
  if (url.href.length > maxAddressLength) return null
  url.hash = ''
  // A URL of another scheme or with a password is kept as it is, and refused for that when its turn comes.
  const checked = checkReportUrl(url.href, [url.host])
  return checked.ok ? new URL(checked.href) : url
}

/** As long as the wire contract's own reading takes. Characters. */
const maxAddressLength = 4096
