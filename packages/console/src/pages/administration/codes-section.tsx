import { Wait } from '@gangway/ui'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { get } from '../../api/queries.tsx'
import { Section } from '../../components/section.tsx'
import { toast } from '../../shell/toasts.tsx'
import { CodesForm, type CodesOffer } from './codes-form.tsx'

/** Whether a code is asked for besides the password, and how to have it asked for. */
export function CodesSection() {
  const codes = useQuery(get('/v1/sessions/current/codes'))
  // Each answer has another secret: the one that an app has read stays until it is kept or given up.
  const [offer, setOffer] = useState<CodesOffer>()
  const button = useRef<HTMLButtonElement>(null)
  const done = () => {
    setOffer(undefined)
    toast('From now on you sign in with a code, too. Wherever else you were signed in, you are signed out')
    button.current?.focus()
  }
  return (
    <Section title="Codes from your telephone">
      <Wait query={codes}>
        {(latest) => (
          <Stack>
            {latest.on ? (
              <Text>
                <strong>On.</strong> Besides your password you are asked for a code from your authenticator app. Lost
                the telephone? An admin can make you a new link, by which codes are off again.
              </Text>
            ) : (
              <Text>
                <strong>Off.</strong> Have a code from an authenticator app asked for besides your password: it keeps
                out whoever has come by the password.
              </Text>
            )}
            <Group>
              <Button
                ref={button}
                variant="default"
                aria-expanded={offer !== undefined}
                onClick={() => setOffer(offer ? undefined : latest)}
              >
                {latest.on ? 'Use another app' : 'Set up codes'}
              </Button>
            </Group>
            {offer && <CodesForm offer={offer} onDone={done} />}
          </Stack>
        )}
      </Wait>
    </Section>
  )
}
