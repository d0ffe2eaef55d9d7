import { NumberInput } from '@mantine/core'
import { useChange } from '../../../pages/api.tsx'
import { LoopbackReading, Readings, SwitchReading } from '../../../pages/components/readings.tsx'
import type { HubSettings, Overview } from '../api-types.ts'

/** The hub's settings, and what was decided where the documentation says nothing. */
export function HowItReads({ overview }: { overview: Overview }) {
  const { settings, apiBaseUrl } = overview
  const change = useChange<Partial<HubSettings>>((body) => ({
    method: 'PATCH',
    path: '/api/candidatehub/settings',
    body,
  }))
  return (
    <Readings apiBaseUrl={apiBaseUrl} conventions={conventions} problem={change.error}>
      <LoopbackReading
        what="import URLs"
        checked={settings.allowLoopbackHttp}
        onChange={(allowLoopbackHttp) => change.mutate({ allowLoopbackHttp })}
      />
      <SwitchReading
        label="Pass on to the client what job boards send in"
        description="A candidate sent to /candidate becomes a transaction of the client that it names."
        checked={settings.forwardSendIns}
        onChange={(forwardSendIns) => change.mutate({ forwardSendIns })}
      >
        What the hub does with a candidate that was sent in is set up with Veritone Hire.
      </SwitchReading>
      <SwitchReading
        label="Take a send-in with its context put flat"
        description="id and aplitrak_email_address directly in context, as a public client sends them."
        checked={settings.lenientSendIn}
        onChange={(lenientSendIn) => change.mutate({ lenientSendIn })}
      >
        The documentation puts job_id and supplementary there. Strict is what its page says.
      </SwitchReading>
      <div>
        <NumberInput
          key={settings.prepopulationSeconds}
          label="Lifetime of a __BBPPID (seconds)"
          description="60 is what the documentation states; its own example outlives that."
          min={1}
          max={86_400}
          allowDecimal={false}
          clampBehavior="strict"
          defaultValue={settings.prepopulationSeconds}
          onBlur={(event) => {
            const prepopulationSeconds = Number(event.currentTarget.value)
            if (event.currentTarget.value !== '' && prepopulationSeconds !== settings.prepopulationSeconds) {
              change.mutate({ prepopulationSeconds })
            }
          }}
          maw={420}
        />
      </div>
    </Readings>
  )
}

/** What is decided here because the documentation says nothing, or contradicts itself. */
const conventions = [
  {
    item: '12',
    text: '2xx with a JSON object whose success is the number 1 is accepted; 429 and 5xx are tried again; the rest is refused.',
    why: 'Only the success answer is documented. Failure answers, statuses, retries and timeouts are not.',
  },
  {
    item: '13',
    text: 'A processing report is any JSON object; success 1 or 0 says how it went. A token is good for one: the next answers 410.',
    why: 'The page that describes the report could not be read. All of it is our safest reading.',
  },
  {
    item: '14',
    text: 'The report URL is on this sandbox, over plain http.',
    why: "The documentation's example is http too: send no personal data in a report.",
  },
  {
    item: '3',
    text: 'Imports are signed at the moment of sending, with the time in milliseconds; a retry is signed anew.',
    why: 'No window is stated for imports, and whether a retry is signed anew is unknown.',
  },
]
