import { PageLink, ProblemAlert, Wait } from '@gangway/ui'
import { Alert, Button, Checkbox, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useChange } from '../../../pages/api.tsx'
import type { Order, PackageChoice } from '../api-types.ts'
import { ActingAs } from './acting-as.tsx'
import { assessmentTypeLabel } from './badges.tsx'
import { Logo } from './logo.tsx'
import { usePackageChoices } from './queries.tsx'
import { useActingUser } from './recruiting-queries.tsx'

type DialogProps = { opened: boolean; onClose: () => void; applicationId: string; candidateName: string }

/** Ordering by hand: whom from, which packages, and once more the question before it goes out (contract 6, row 4). */
export function OrderDialog({ opened, onClose, ...rest }: DialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Order assessments" size="lg">
      {opened && <Picking {...rest} onClose={onClose} />}
    </Modal>
  )
}

function Picking({ applicationId, candidateName, onClose }: Omit<DialogProps, 'opened'>) {
  const { user } = useActingUser()
  const choices = usePackageChoices({ kind: 'manual', applicationId, ...(user && { userId: user.id }) })
  return (
    <Stack>
      <ActingAs description="The partner is told who asks, and may offer each user other packages." />
      <Wait query={choices}>
        {({ data }) =>
          data.length === 0 ? (
            <Text>
              No partner is connected. <PageLink to="/smartrecruiters/apps">Connect one</PageLink>
            </Text>
          ) : (
            <Choice
              key={user?.id}
              choices={data}
              applicationId={applicationId}
              candidateName={candidateName}
              onClose={onClose}
            />
          )
        }
      </Wait>
    </Stack>
  )
}

type ChoiceProps = Omit<DialogProps, 'opened'> & { choices: readonly PackageChoice[] }

function Choice({ choices, applicationId, candidateName, onClose }: ChoiceProps) {
  const { user } = useActingUser()
  const [partnerId, setPartnerId] = useState(choices.length === 1 ? choices[0]!.partnerId : null)
  const [chosen, setChosen] = useState<string[]>([])
  const [confirming, setConfirming] = useState(false)
  const vendor = choices.find((choice) => choice.partnerId === partnerId)
  const order = useChange<string, Order>((packageId) => ({
    method: 'POST',
    path: `/api/smartrecruiters/applications/${applicationId}/orders`,
    body: { partnerId, packageId, ...(user && { userId: user.id }) },
  }))
  const packages = vendor?.packages.filter(({ id }) => chosen.includes(id)) ?? []

  const send = async () => {
    const left = [...chosen]
    // one after another: what the partner has taken is not ordered twice when a later one is refused
    for (const packageId of chosen) {
      if (!(await order.mutateAsync(packageId).catch(() => null))) return
      left.splice(left.indexOf(packageId), 1)
      setChosen([...left])
    }
    onClose()
  }

  if (confirming && vendor) {
    return (
      <Stack>
        <Text fw={600} role="status">
          {packages.length === 1 ? 'Order this package' : `Order these ${packages.length} packages`} from{' '}
          {vendor.partnerName} for {candidateName}?
        </Text>
        <ul style={{ margin: 0 }}>
          {packages.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
        <ProblemAlert problem={order.error} />
        <Group>
          <Button onClick={send} loading={order.isPending} data-autofocus autoFocus>
            Order
          </Button>
          <Button variant="default" onClick={() => setConfirming(false)} disabled={order.isPending}>
            Back
          </Button>
        </Group>
      </Stack>
    )
  }
  return (
    <Stack>
      <Radio.Group
        label="Vendor"
        value={partnerId === null ? null : String(partnerId)}
        onChange={(id) => {
          setPartnerId(Number(id))
          setChosen([])
        }}
      >
        <Stack gap="xs" mt={6}>
          {choices.map(({ partnerId: id, partnerName, logo }) => (
            <Group key={id} gap="sm" wrap="nowrap">
              <Logo logo={logo} name={partnerName} size={32} />
              <Radio value={String(id)} label={partnerName} />
            </Group>
          ))}
        </Stack>
      </Radio.Group>
      {vendor && <Packages vendor={vendor} chosen={chosen} onChange={setChosen} />}
      <Group>
        <Button onClick={() => setConfirming(true)} disabled={chosen.length === 0}>
          Continue
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </Stack>
  )
}

type PackagesProps = { vendor: PackageChoice; chosen: string[]; onChange: (chosen: string[]) => void }

function Packages({ vendor, chosen, onChange }: PackagesProps) {
  const { partnerName, packages, problem, warnings, exchangeId } = vendor
  return (
    <Stack gap="xs">
      {problem && (
        <Alert color="red" title={`${partnerName} gives no list`}>
          {problem} {exchangeId !== null && <PageLink to={`/traffic/${exchangeId}`}>What was said</PageLink>}
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert color="yellow" title="The list is odd in places">
          {warnings.join(' ')} {exchangeId !== null && <PageLink to={`/traffic/${exchangeId}`}>What was said</PageLink>}
        </Alert>
      )}
      {!problem && packages.length === 0 && (
        <Text c="dimmed">
          {partnerName} offers this user nothing for this job. It decides by who asks and for which job; act as somebody
          else, or give it a package.
        </Text>
      )}
      {packages.length > 0 && (
        <Checkbox.Group label="Packages" value={chosen} onChange={onChange}>
          <Stack gap="sm" mt={6}>
            {packages.map(({ id, name, type, description, assessments }) => (
              <Checkbox
                key={id}
                value={id}
                label={name}
                description={[
                  description,
                  assessmentTypeLabel(type),
                  assessments.length > 0 && assessments.map((each) => each.name ?? each.id).join(', '),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Stack>
  )
}
