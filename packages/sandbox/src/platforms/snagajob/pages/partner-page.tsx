import { Page, PageLink, ProblemAlert, Time, Wait } from '@gangway/ui'
import { Button, Card, Group, NumberInput, Stack, TagsInput, Text, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { fromApi, useChange } from '../../../pages/api.tsx'
import { Convention } from '../../../pages/components/convention.tsx'
import { CopyableRows } from '../../../pages/components/copyable-rows.tsx'
import type { Account, Feed, Partner } from '../api-types.ts'

export function PartnerPage() {
  const { partnerId } = useParams({ strict: false })
  const partner = useQuery(fromApi<Partner>(`/api/snagajob/partners/${partnerId}`))
  return (
    <Page title={partner.data?.name ?? 'Partner'} back={{ to: '/snagajob/partners', label: 'Partners' }}>
      <Wait query={partner}>
        {(data) => (
          <Stack gap="lg">
            <Credentials partner={data} />
            <Card withBorder component="section" aria-label="Accounts">
              <Title order={2} size="h4" mb="md">
                Accounts
              </Title>
              <Stack gap="xl">
                {data.accounts.map((account) => (
                  <AccountForm key={account.id} partner={data} account={account} />
                ))}
                <NewAccount partner={data} />
              </Stack>
            </Card>
            <PartnerSettings key={JSON.stringify(data.settings)} partner={data} />
          </Stack>
        )}
      </Wait>
    </Page>
  )
}

function Credentials({ partner }: { partner: Partner }) {
  const rows = [
    { label: 'Partner key', help: 'X-SAJ-Partner', value: partner.partnerKey, secret: false },
    { label: 'API secret', help: 'signs, both ways; used as plain text', value: partner.apiSecret, secret: true },
    { label: 'API key', help: 'X-SAJ-ApiKey', value: partner.apiKey, secret: true },
    ...(partner.applicationSecret === null
      ? []
      : [
          {
            label: 'Application secret',
            help: 'signs applications only (U3)',
            value: partner.applicationSecret,
            secret: true,
          },
        ]),
  ]
  return (
    <Card withBorder component="section" aria-label="Credentials">
      <Title order={2} size="h4" mb="md">
        Credentials
      </Title>
      <CopyableRows rows={rows} />
    </Card>
  )
}

function AccountForm({ partner, account }: { partner: Partner; account: Account }) {
  const [feedUrl, setFeedUrl] = useState(account.feedUrl ?? '')
  const [minutes, setMinutes] = useState<number | string>(account.feedEveryMinutes ?? '')
  const path = `/api/snagajob/partners/${partner.id}/accounts`
  const save = useChange<void>(() => ({
    method: 'PUT',
    path,
    body: {
      partnerAccount: account.partnerAccount,
      feedUrl,
      feedEveryMinutes: minutes === '' ? null : Number(minutes),
    },
  }))
  const read = useChange<void, Feed>(() => ({ method: 'POST', path: `/api/snagajob/accounts/${account.id}/read-feed` }))
  const changed = feedUrl !== (account.feedUrl ?? '') || minutes !== (account.feedEveryMinutes ?? '')
  return (
    <form
      aria-label={`Account ${account.name}`}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <Stack gap="sm">
        <Text fw={600}>
          {account.name}{' '}
          <Text span size="sm" c="dimmed" fw={400}>
            X-SAJ-PartnerAccount {account.partnerAccount} · X-SAJ-Account {account.id}
          </Text>
        </Text>
        <Group align="flex-end" gap="sm">
          <TextInput
            label="Feed address"
            description="Where Snagajob fetches this account's feed."
            placeholder="https://…"
            value={feedUrl}
            onChange={(event) => setFeedUrl(event.currentTarget.value)}
            style={{ flex: '1 1 20rem' }}
          />
          <NumberInput
            label="Every (minutes)"
            description="Empty: only on demand."
            min={1}
            max={10080}
            allowDecimal={false}
            value={minutes}
            onChange={setMinutes}
            w={180}
          />
        </Group>
        <ProblemAlert problem={save.error ?? read.error} />
        <Group gap="sm">
          <Button type="submit" variant="default" disabled={!changed} loading={save.isPending}>
            Save
          </Button>
          <Button onClick={() => read.mutate()} disabled={!account.feedUrl || changed} loading={read.isPending}>
            Read the feed now
          </Button>
          <Text size="sm" c="dimmed" aria-live="polite">
            {read.data ? (
              <FeedOutcome feed={read.data} />
            ) : (
              account.feedFetchedAt && (
                <>
                  Last read <Time at={account.feedFetchedAt} />
                </>
              )
            )}
          </Text>
        </Group>
      </Stack>
    </form>
  )
}

function FeedOutcome({ feed }: { feed: Feed }) {
  if (feed.state === 'unchanged') return <>Unchanged since the last time.</>
  if (feed.state === 'failed') return <>Failed: {feed.faults.map(({ message }) => message).join('; ')}</>
  return (
    <>
      {feed.posted} posted, {feed.refused} refused, {feed.closed} closed.{' '}
      <PageLink to="/snagajob/jobs">See the jobs</PageLink>
    </>
  )
}

function NewAccount({ partner }: { partner: Partner }) {
  const [name, setName] = useState('')
  const add = useChange<void>(() => ({
    method: 'PUT',
    path: `/api/snagajob/partners/${partner.id}/accounts`,
    body: { partnerAccount: name },
  }))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate(undefined, { onSuccess: () => setName('') })
      }}
    >
      <Group align="flex-end" gap="sm">
        <TextInput
          label="Another account"
          description="The partner's own id of an employer."
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
          style={{ flex: '0 1 20rem' }}
        />
        <Button type="submit" variant="default" loading={add.isPending}>
          Add
        </Button>
      </Group>
      <ProblemAlert problem={add.error} />
    </form>
  )
}

function PartnerSettings({ partner }: { partner: Partner }) {
  const [settings, setSettings] = useState(partner.settings)
  const [applicationSecret, setApplicationSecret] = useState(partner.applicationSecret ?? '')
  const save = useChange<void>(() => ({
    method: 'PATCH',
    path: `/api/snagajob/partners/${partner.id}`,
    body: { settings, applicationSecret },
  }))
  const set = (key: 'accountElement' | 'campaignElement' | 'clickCost') => ({
    value: settings[key],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      setSettings({ ...settings, [key]: event.currentTarget.value }),
  })
  return (
    <Card withBorder component="section" aria-label="Agreed with this partner">
      <Title order={2} size="h4" mb="md">
        Agreed with this partner
      </Title>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <Stack gap="md" maw={560}>
          <div>
            <TextInput
              label="Element that names the employer"
              description="In an aggregate feed, its text is a partner account."
              {...set('accountElement')}
            />
            <Convention item="N2">
              The names of these elements were not recovered. Agree on one with your own configuration.
            </Convention>
          </div>
          <div>
            <TextInput
              label="Element that carries the campaign"
              description="Comes back in click files."
              {...set('campaignElement')}
            />
            <Convention item="N3">The names of these elements were not recovered.</Convention>
          </div>
          <div>
            <TagsInput
              label="Statuses besides NEW and CONTACTED"
              description="Others in disposition files are marked as odd."
              value={settings.moreStatuses}
              onChange={(moreStatuses) => setSettings({ ...settings, moreStatuses })}
            />
            <Convention item="N5">Other statuses exist; their names were not recovered.</Convention>
          </div>
          <TextInput
            label="Cost of a click"
            description="As it is told to the partner; the unit is not documented."
            {...set('clickCost')}
          />
          <TextInput
            label="Secret for applications"
            description="Empty: the API secret."
            value={applicationSecret}
            onChange={(event) => setApplicationSecret(event.currentTarget.value)}
          />
          <ProblemAlert problem={save.error} />
          <Group>
            <Button type="submit" loading={save.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  )
}
