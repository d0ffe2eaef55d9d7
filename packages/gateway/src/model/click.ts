/** How a click was told: by a call to a posting's TrackingUrl, or in a file. */
export const clickSources = ['http', 'file'] as const
export type ClickSource = (typeof clickSources)[number]

/** What a click says of itself, as it came. */
export interface ClickContent {
  /** The time as it came: an epoch whose zone is not certain. */
  timestamp?: string
  /** As sent; the unit is not documented. */
  cost?: string
  /** Any text: nothing says that it is a valid address. */
  ipAddress?: string
  userAgent?: string
  /** The feed's id of a campaign. */
  remoteCampaignId?: string
  url?: string
  /** What was odd about it. */
  warnings?: string[]
}
