import type { ShownProblem } from '@gangway/ui'
import { MultiSelect, Radio, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { get } from '../../api/queries.tsx'
import { FormFoot } from '../../components/form-foot.tsx'
import { onRequest } from '../../components/outbox/replay-event.tsx'
import { type EventType, eventTypes, eventWords } from './words.tsx'

/** What a person says of an endpoint; empty lists mean all. */
export type EndpointDraft = {
  url: string
  eventTypes: EventType[]
  connectionIds: string[]
  payload: 'full' | 'thin'
}

type FormProps = {
  start: EndpointDraft
  submit: string
  onSubmit: (draft: EndpointDraft) => void
  pending: boolean
  problem: (ShownProblem & { at: (pointer: string) => string | undefined }) | null
  onCancel?: () => void
}

const newest = get('/v1/connections', { query: { limit: 200 } })

export function EndpointForm({ start, submit, onSubmit, pending, problem, onCancel }: FormProps) {
  const [draft, setDraft] = useState(start)
  const connections = useQuery(newest)
  const change = (changes: Partial<EndpointDraft>) => setDraft({ ...draft, ...changes })
  const names = new Map((connections.data?.data ?? []).map(({ id, name }) => [id, name]))
  const ids = [...new Set([...names.keys(), ...draft.connectionIds])]
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSubmit(draft)
  }
  const error = (pointer: string) => {
    const text = problem?.at(pointer)
    return text === undefined ? {} : { error: text }
  }
  return (
    <form onSubmit={send} noValidate>
      <Stack maw="40rem">
        <TextInput
          label="Address"
          description="https, reachable from here. Redirects are not followed."
          placeholder="https://ats.example.org/webhooks/gangway"
          type="url"
          required
          withAsterisk={false}
          value={draft.url}
          onChange={({ currentTarget }) => change({ url: currentTarget.value })}
          {...error('/url')}
        />
        <MultiSelect
          label="Told of"
          description={`All but ${onRequest.join(', ')}, where you choose none.`}
          placeholder={draft.eventTypes.length === 0 ? 'all' : ''}
          data={[...eventTypes]}
          value={draft.eventTypes}
          onChange={(chosen) => change({ eventTypes: chosen as EventType[] })}
          renderOption={({ option }) => `${option.value}: ${eventWords[option.value as EventType]}`}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'All types of events' }}
          {...error('/eventTypes')}
        />
        <MultiSelect
          label="Of these connections"
          description="Of all, where you choose none."
          placeholder={draft.connectionIds.length === 0 ? 'all' : ''}
          data={ids.map((id) => ({ value: id, label: names.get(id) ?? id }))}
          value={draft.connectionIds}
          onChange={(connectionIds) => change({ connectionIds })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'All connections' }}
          {...error('/connectionIds')}
        />
        <Radio.Group
          label="What it is sent"
          value={draft.payload}
          onChange={(payload) => change({ payload: payload as EndpointDraft['payload'] })}
          {...error('/payload')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="full" label="The whole record" />
            <Radio value="thin" label="Ids only; it fetches the rest itself" />
          </Stack>
        </Radio.Group>
        <FormFoot problem={problem} submit={submit} pending={pending} onCancel={onCancel} />
      </Stack>
    </form>
  )
}
