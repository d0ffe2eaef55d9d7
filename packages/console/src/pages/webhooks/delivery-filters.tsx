import type { FilterValues } from '../../api/filters.tsx'
import { EndpointInput } from '../../components/endpoint-input.tsx'
import { ChoiceInput } from '../../components/filter-inputs.tsx'
import { type EventType, eventTypes } from './words.tsx'

type Wanted = FilterValues<{ endpointId: string; eventType: EventType }>

/** Deliveries to one endpoint, and of one type of event. */
export function EndpointAndEvent({ value, onChange }: { value: Wanted; onChange: (change: Wanted) => void }) {
  return (
    <>
      <EndpointInput
        value={value.endpointId}
        onChange={(endpointId) => onChange({ endpointId } as Wanted)}
        clearable
        clearButtonProps={{ 'aria-label': 'Any endpoint' }}
        style={{ flex: '1 1 14rem' }}
      />
      <EventInput value={value.eventType} onChange={(eventType) => onChange({ eventType } as Wanted)} />
    </>
  )
}

type EventProps = { value: EventType | undefined; onChange: (value: EventType | undefined) => void }

/** One type of event, or any. */
export const EventInput = (props: EventProps) => (
  <ChoiceInput label="Event" values={eventTypes} name={(type) => type} {...props} />
)
