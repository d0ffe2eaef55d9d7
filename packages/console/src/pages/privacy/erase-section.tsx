import { ProblemAlert } from '@gangway/ui'
import { Button, List, Stack, Text, TextInput, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useChange } from '../../api/changes.tsx'
import { Section } from '../../components/section.tsx'

type EraseProps = {
  who: { candidateId: string } | { email: string }
  /** What the person is called. */
  name: string
  /** What has to be typed; the name where it is missing. */
  word: string | undefined
}

/** Erases a person everywhere, after saying what that means, and what it leaves. */
export function EraseSection({ who, name, word = name }: EraseProps) {
  const [typed, setTyped] = useState('')
  const navigate = useNavigate()
  const erase = useChange('post', '/v1/erasures', {
    onDone: ({ id }) => void navigate({ to: `/privacy/${id}` }),
  })
  const same = typed.trim().toLowerCase() === word.trim().toLowerCase()
  return (
    <Section title="Erase">
      <Stack gap="sm">
        <Text size="sm">
          {'email' in who
            ? `Everybody who ever gave the e-mail ${who.email}, at whatever connection, is erased with all that is held of them, assessment orders and refused messages included.`
            : `All of the above is erased, from the search too, and assessment orders for the same e-mail and last name.`}{' '}
          It cannot be undone.
        </Text>
        <Title order={3} size="h5">
          What stays
        </Title>
        <WhatStays />
        <form
          aria-label="Erase"
          onSubmit={(event) => {
            event.preventDefault()
            if (same) erase.mutate({ body: who })
          }}
        >
          <Stack gap="sm" align="flex-start">
            <TextInput
              label={
                <>
                  To erase, type <strong className="breakable">{word}</strong>
                </>
              }
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
              w="100%"
              maw="28rem"
            />
            <Button type="submit" color="red" disabled={!same} loading={erase.isPending}>
              Erase for good
            </Button>
          </Stack>
        </form>
        <ProblemAlert problem={erase.error} />
      </Stack>
    </Section>
  )
}

/** What an erasure leaves, in words. */
export function WhatStays() {
  return (
    <div>
      <List size="sm" spacing={4}>
        <List.Item>
          That a message came: its time, size, verdict and the platform's own key, by which a repeat is known and makes
          nothing new. Its headers and bytes are gone.
        </List.Item>
        <List.Item>That an event happened, and when a delivery was tried; not what they said.</List.Item>
        <List.Item>A receipt with counts and times. It does not say who it was.</List.Item>
        <List.Item>What your system and the platforms were told: ask them as well.</List.Item>
        <List.Item>Backups, until they are thrown away.</List.Item>
      </List>
      <Text size="sm" mt="xs">
        Who applies again later is a new candidate.
      </Text>
    </div>
  )
}
