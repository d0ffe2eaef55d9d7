import { Stack, Text } from '@mantine/core'
import type { Schema } from '../../../api/types.tsx'
import { inWords, Status } from '../../../components/words.tsx'

const reasons: Readonly<Record<string, string>> = {
  outcome_unknown:
    'No answer came. Snagajob may have the campaign, and it spends money: look there before you make the call again.',
}

/** How far a campaign is, and why it failed. */
export function CampaignStatus({ campaign: { status, reason } }: { campaign: Schema<'Campaign'> }) {
  return (
    <Stack gap={2} align="flex-start">
      <Status value={status} />
      {reason !== undefined && <Text size="sm">{reasons[reason] ?? inWords(reason)}</Text>}
    </Stack>
  )
}
