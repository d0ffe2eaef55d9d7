import { ProblemAlert, Wait } from '@gangway/ui'
import { Button, Checkbox, FileButton, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ApiProblem } from '../../../pages/api.tsx'
import { Convention } from '../../../pages/components/convention.tsx'
import { readFile } from '../../../pages/read-file.tsx'
import type { Partner, PartnerInput } from '../api-types.ts'
import { Logo } from './logo.tsx'
import { useScopes } from './queries.tsx'

type PartnerFormProps = {
  /** Whose details are changed; null: a new partner. */
  partner: Partner | null
  submit: string
  pending: boolean
  problem: ApiProblem | null
  onSubmit: (input: PartnerInput) => void
}

/** What a new partner asks for, unless it is changed: what results, candidates and jobs need. */
const usual: Record<string, string> = {
  candidates_read: 'To invite candidates by their name and address, and to put them beside their results.',
  jobs_read: 'To know which job an assessment is for.',
  assessment_result_manage: 'To return status, scores and reports.',
}

/** What a partner gives to SmartRecruiters before anything else (contract 1.2, step 1). */
export function PartnerForm({ partner, submit, pending, problem, onSubmit }: PartnerFormProps) {
  const scopes = useScopes()
  const [name, setName] = useState(partner?.name ?? '')
  const [logo, setLogo] = useState(partner?.logo ?? null)
  const [shortDescription, setShortDescription] = useState(partner?.shortDescription ?? '')
  const [fullDescription, setFullDescription] = useState(partner?.fullDescription ?? '')
  const [uses, setUses] = useState<Record<string, string>>(
    partner ? Object.fromEntries(partner.scopes.map(({ scope, use }) => [scope, use])) : usual,
  )
  const setUse = (scope: string, use: string | null) => {
    const { [scope]: _, ...others } = uses
    // Whose use is told anew stays where it stands.
    setUses(use === null ? others : { ...uses, [scope]: use })
  }
  return (
    <form
      aria-label={submit}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit({ name, logo, shortDescription, fullDescription, scopes: asked(uses, partner) })
      }}
    >
      <Stack gap="md">
        <TextInput
          label="Name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
          data-autofocus
        />
        <LogoField logo={logo} name={name} onChange={setLogo} />
        <TextInput
          label="Short description"
          description="On the card in the App centre."
          value={shortDescription}
          onChange={(event) => setShortDescription(event.currentTarget.value)}
        />
        <Textarea
          label="Full description"
          description="On the partner's own page."
          autosize
          minRows={3}
          maxRows={12}
          value={fullDescription}
          onChange={(event) => setFullDescription(event.currentTarget.value)}
        />
        <Stack gap="sm" component="fieldset" p={0} m={0} style={{ border: 0 }}>
          <Text component="legend" fw={600} mb="xs">
            Data it asks to read or write, and what for
          </Text>
          <Wait query={scopes}>
            {({ data }) =>
              data.map(({ scope, meaning }) => (
                <Stack key={scope} gap={6}>
                  <Checkbox
                    label={scope}
                    description={meaning}
                    checked={scope in uses}
                    onChange={(event) => setUse(scope, event.currentTarget.checked ? (usual[scope] ?? '') : null)}
                  />
                  {scope in uses && (
                    <TextInput
                      aria-label={`What ${scope} is used for`}
                      required
                      placeholder="What it is used for, as customers read it"
                      value={uses[scope]}
                      onChange={(event) => setUse(scope, event.currentTarget.value)}
                      ml={32}
                    />
                  )}
                </Stack>
              ))
            }
          </Wait>
        </Stack>
        {partner?.status === 'approved' && (
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              Asking for other scopes takes the approval back.
            </Text>
            <Convention>How SmartRecruiters handles a later change of scopes is not documented.</Convention>
          </Group>
        )}
        <ProblemAlert problem={problem} />
        <Group>
          <Button type="submit" loading={pending}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** In the order in which they were asked for before: the same ones are no change that takes an approval back. */
function asked(uses: Record<string, string>, partner: Partner | null): { scope: string; use: string }[] {
  const before = partner?.scopes.map(({ scope }) => scope).filter((scope) => scope in uses) ?? []
  return [...new Set([...before, ...Object.keys(uses)])].map((scope) => ({ scope, use: uses[scope]! }))
}

type LogoFieldProps = { logo: string | null; name: string; onChange: (logo: string | null) => void }

function LogoField({ logo, name, onChange }: LogoFieldProps) {
  const take = async (file: File | null) => {
    if (file) onChange(`data:${file.type};base64,${await readFile(file)}`)
  }
  return (
    <Group gap="md">
      <Logo logo={logo} name={name || '?'} size={56} />
      <Stack gap={4}>
        <Text size="sm" fw={500}>
          Logo
        </Text>
        <Group gap="xs">
          <FileButton onChange={take} accept="image/png,image/jpeg,image/svg+xml">
            {(props) => (
              <Button size="compact-sm" variant="default" {...props}>
                {logo ? 'Choose another' : 'Choose a picture'}
              </Button>
            )}
          </FileButton>
          {logo && (
            <Button size="compact-sm" variant="subtle" onClick={() => onChange(null)}>
              Remove
            </Button>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          PNG, JPEG or SVG.
        </Text>
      </Stack>
    </Group>
  )
}
