import type { FilterValues } from '../../api/filters.tsx'
import { SearchInput } from '../../components/filter-inputs.tsx'

type About = { eventId?: string; recordId: string; messageId: string }
type RecordFilterProps = {
  value: FilterValues<{ eventId: string; recordId: string; messageId: string }>
  onChange: (change: FilterValues<About>) => void
  /** Whether an event's own id narrows the list. */
  events?: boolean
}

/** What a list is about: a message, an event, or any other record, by its id. */
export function RecordFilter({ value, onChange, events = true }: RecordFilterProps) {
  return (
    <SearchInput
      label="About"
      placeholder="An id: app_…, ord_…, msg_…"
      value={value.eventId ?? value.messageId ?? value.recordId}
      onChange={(id) => {
        const kind = id?.slice(0, 4)
        const event = events && kind === 'evt_' ? id : undefined
        const message = kind === 'msg_' ? id : undefined
        onChange({
          ...(events && { eventId: event }),
          messageId: message,
          recordId: event || message ? undefined : id,
        } as FilterValues<About>)
      }}
    />
  )
}
