import { ButtonLink, Page, PageLink, Wait } from '@gangway/ui'
import { Card, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { fromApi, useChange } from '../../../pages/api.tsx'
import { Convention } from '../../../pages/components/convention.tsx'
import { LoopbackReading, Readings, SwitchReading } from '../../../pages/components/readings.tsx'
import type { Overview } from '../api-types.ts'

export function OverviewPage() {
  const overview = useQuery(fromApi<Overview>('/api/snagajob/overview', { live: true }))
  return (
    <Page
      title="Snagajob"
      about="Be the job board: read a partner's feed, apply as a worker, and see what the partner sends back."
    >
      <Wait query={overview}>
        {(data) => (
          <Stack gap="xl">
            <NextStep overview={data} />
            <Counts overview={data} />
            <Settings overview={data} />
          </Stack>
        )}
      </Wait>
    </Page>
  )
}

/** The one thing that brings the story forward. */
function NextStep({ overview }: { overview: Overview }) {
  const { partners, postings, workers, applications } = overview
  const applied = Object.values(applications).reduce((sum, count) => sum + count, 0)
  const step =
    partners === 0
      ? {
          text: 'Register a partner. It gets an API secret, an API key and a partner key.',
          to: 'partners',
          label: 'Register a partner',
        }
      : postings.posted === 0
        ? {
            text: 'Have a feed read: give an account its feed address, or let the partner upload one.',
            to: 'partners',
            label: 'Go to the partners',
          }
        : workers === 0
          ? { text: 'Make a worker, who can then apply for any job.', to: 'workers', label: 'Make a worker' }
          : applied === 0
            ? { text: 'Open a job and apply.', to: 'jobs', label: 'See the jobs' }
            : {
                text: 'See what was sent, and what the partner made of it.',
                to: 'applications',
                label: 'See the applications',
              }
  return (
    <Card withBorder component="section" aria-label="Next step">
      <Stack gap="sm" align="flex-start">
        <Title order={2} size="h4">
          Next
        </Title>
        <Text>{step.text}</Text>
        <ButtonLink to={`/snagajob/${step.to}`}>{step.label}</ButtonLink>
      </Stack>
    </Card>
  )
}

function Counts({ overview }: { overview: Overview }) {
  const { postings, applications, dispositions, partners } = overview
  const counts = [
    {
      label: postings.posted === 1 ? 'job posted' : 'jobs posted',
      value: postings.posted,
      to: 'jobs',
      more: `${postings.refused} refused, ${postings.closed} closed`,
    },
    {
      label: applications.delivered === 1 ? 'application delivered' : 'applications delivered',
      value: applications.delivered,
      to: 'applications',
      more: `${applications.refused} refused, ${applications.waiting} waiting, ${applications.lost} lost`,
    },
    {
      label: dispositions === 1 ? 'disposition' : 'dispositions',
      value: dispositions,
      to: 'dispositions',
      more: 'changes that partners told of',
    },
    {
      label: partners === 1 ? 'partner' : 'partners',
      value: partners,
      to: 'partners',
      more: 'with their accounts and credentials',
    },
  ]
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} component="section" aria-label="Counts">
      {counts.map(({ label, value, to, more }) => (
        <Card key={to} withBorder padding="md">
          <Text fz={28} fw={650} lh={1.1}>
            {value}
          </Text>
          <PageLink to={`/snagajob/${to}`}>{label}</PageLink>
          <Text size="sm" c="dimmed">
            {more}
          </Text>
        </Card>
      ))}
    </SimpleGrid>
  )
}

function Settings({ overview }: { overview: Overview }) {
  const { settings, apiBaseUrl } = overview
  const change = useChange<Partial<Overview['settings']>>((body) => ({
    method: 'PATCH',
    path: '/api/snagajob/settings',
    body,
  }))
  return (
    <Readings apiBaseUrl={apiBaseUrl} conventions={conventions} problem={change.error}>
      <SwitchReading
        label="Also take signatures over the path with /api"
        description="Real addresses begin with /api/v1, the published signature is over /v1. Strict takes only the second; traffic says which one matched."
        checked={settings.lenientPath}
        onChange={(lenientPath) => change.mutate({ lenientPath })}
        item="U1"
      >
        The documentation contradicts itself. Strict is the reading that its vector proves.
      </SwitchReading>
      <LoopbackReading
        what="PostUrl, ScreeningQuestionsUrl, TrackingUrl and feeds"
        asker="Snagajob"
        checked={settings.allowLoopbackHttp}
        onChange={(allowLoopbackHttp) => change.mutate({ allowLoopbackHttp })}
      />
      <SwitchReading
        label="Make unknown partner accounts on their first call"
        description="Otherwise a call that names one is answered 401."
        checked={settings.createAccounts}
        onChange={(createAccounts) => change.mutate({ createAccounts })}
      >
        With Snagajob, account ids are agreed on beforehand.
      </SwitchReading>
      <div>
        <TextInput
          key={settings.campaignsPath}
          label="Path of the campaigns API"
          description="After the API base."
          defaultValue={settings.campaignsPath}
          maw={420}
          onBlur={(event) => {
            const campaignsPath = event.currentTarget.value.trim()
            if (campaignsPath !== settings.campaignsPath) change.mutate({ campaignsPath })
          }}
        />
        <Convention item="N6">The public path was not recovered; /v1/campaigns is assumed by analogy.</Convention>
      </div>
    </Readings>
  )
}

/** What is decided here because the documentation says nothing, or contradicts itself. */
const conventions = [
  {
    item: 'U4',
    text: 'Forms and campaigns need a good signature, completed applications that or the API key; a wrong API key is always 401.',
    why: 'One page asks for the key with every call, the others for date and signature.',
  },
  {
    item: 'U7',
    text: 'A disposition form is given for X-SAJ-Partner, and for X-SAJ-Account with a note.',
    why: "The text asks for the first, the page's own example sends the second.",
  },
  {
    item: '',
    text: 'Dates more than 15 minutes ahead are refused like those more than 15 minutes back.',
    why: 'The documentation speaks of old dates only.',
  },
  {
    item: '',
    text: 'Uploads behave as Amazon S3 does: 201 with a PostResponse, 403 with an Error, 411 without a Content-Length.',
    why: "That is Amazon's behaviour. Snagajob's pages say only that an expired form is refused; the five minutes are stated for dispositions and taken for all.",
  },
  {
    item: 'U16',
    text: 'Completed applications are taken by the names of either edition, and counted once per click and partnerGuid.',
    why: 'Both editions of the page circulate; counting once is ours.',
  },
  {
    item: 'N9',
    text: 'A feed is a full picture: a job that the newest feed does not hold is closed.',
    why: 'Not documented.',
  },
  {
    item: 'N8',
    text: 'Questions are fetched when a worker opens the form: plain GET, 10 s, 1 MiB.',
    why: 'Not documented.',
  },
  {
    item: 'N7',
    text: 'Applications are tried again after 2 s, 10 s, 30 s and 2 minutes. Any 2xx is a success, 4xx is final.',
    why: 'Not documented. See the fault dial for other ways.',
  },
  {
    item: '',
    text: 'Refusals are JSON with a message, and words of our own.',
    why: "Bodies of Snagajob's refusals were not recovered.",
  },
]
