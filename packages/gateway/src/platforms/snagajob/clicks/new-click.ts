import { hash } from 'node:crypto'
import type { Click } from '@gangway/wire/snagajob'
import type { ClickContent } from '../../../model/index.ts'
import type { Store } from '../../../store/interface.ts'
import { cleanText } from '../../clean-text.ts'

export type NewClick = Parameters<Store['saveClicks']>[1]['clicks'][number]

/** Characters of each text that are kept. An id that is longer is none. */
const kept = { timestamp: 100, cost: 100, ipAddress: 200, userAgent: 2000, remoteCampaignId: 500, url: 4000 } as const
const longestId = 500

/** The end of the year 9999: what lies behind it is no time that RFC 3339 can write. */
const lastMoment = 253_402_300_799_999

/**
 * A click as it is kept, with what it is known by: its id, or what it says where it has none that can be used. A job is
 * named by the URL that was called or by the file.
 */
export function newClick(click: Click, remoteJobId: string | undefined): NewClick {
  const warnings = [...click.warnings]
  const text = (name: keyof typeof kept, value: string | undefined) => {
    if (value === undefined) return {}
    const clean = cleanText(value).text
    const cut = clean.slice(0, kept[name]).toWellFormed()
    if (clean.length > kept[name]) warnings.push(`${name} is longer than ${kept[name]} characters and was cut`)
    return { [name]: cut }
  }
  const id = (value: string | undefined) => (value === undefined ? null : cleanText(value).text)
  const remoteId = id(click.clickId)
  const jobId = id(remoteJobId)
  const isUsable = remoteId !== null && remoteId !== '' && remoteId.length <= longestId
  if (remoteId !== null && !isUsable)
    warnings.push('the click id cannot be used: what the click says is what it is known by')
  const { clickedAtMs } = click
  const hasMoment = clickedAtMs !== undefined && clickedAtMs >= 0 && clickedAtMs <= lastMoment
  if (clickedAtMs !== undefined && !hasMoment) warnings.push('the time lies outside of the years that can be written')
  const content: ClickContent = {
    ...text('timestamp', click.timestamp),
    ...text('cost', click.cost),
    ...text('ipAddress', click.ipAddress),
    ...text('userAgent', click.userAgent),
    ...text('remoteCampaignId', click.externalCampaignId),
    ...text('url', click.url),
  }
  const said = JSON.stringify([jobId, click.timestamp, click.cost, click.ipAddress, click.userAgent, remoteId])
  return {
    dedupeKey: isUsable ? remoteId : `sha256:${hash('sha256', said, 'hex')}`,
    remoteId: isUsable ? remoteId : null,
    remoteJobId: jobId === null || jobId.length > longestId ? null : jobId,
    clickedAt: hasMoment ? clickedAtMs : null,
    content: warnings.length > 0 ? { ...content, warnings } : content,
  }
}
