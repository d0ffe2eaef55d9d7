import { ButtonLink, Copyable, Page, Time, Wait } from '@gangway/ui'
import { Button, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useChange } from '../../api/changes.tsx'
import { get } from '../../api/queries.tsx'
import { ChangedMeanwhile, difference, useEdited } from '../../components/changed-meanwhile.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { Facts } from '../../components/facts.tsx'
import { Section } from '../../components/section.tsx'
import { Status } from '../../components/words.tsx'
import { useMay } from '../../session.tsx'
import { toast } from '../../shell/toasts.tsx'
import { draftOf, packageChange } from './package-draft.tsx'
import { PackageForm } from './package-form.tsx'
import { type Package, typeNames } from './words.tsx'

export function PackagePage() {
  const { id = '' } = useParams({ strict: false })
  const found = useQuery(get('/v1/assessment-packages/{id}', { path: { id } }))
  return (
    <Page
      title={found.data?.name ?? 'Package'}
      back={{ to: '/assessments/packages', label: 'Assessment packages' }}
      actions={
        <ButtonLink to={`/assessments?packageId=${id}`} variant="default">
          Orders for it
        </ButtonLink>
      }
    >
      <Wait query={found}>{(offered) => <Whole key={offered.id} offered={offered} />}</Wait>
    </Page>
  )
}

function Whole({ offered }: { offered: Package }) {
  const mayChange = useMay()('write')
  return (
    <Stack>
      <Section title="What it is">
        <Facts
          facts={[
            ['Status', <Status key="status" value={offered.status} />],
            ['Type', typeNames[offered.type]],
            ['Id for the platform', offered.remoteId],
            ['Changed', <Time key="changed" at={offered.updatedAt} />],
            ['Id', <Copyable key="id" value={offered.id} label="id" />],
          ]}
        />
      </Section>
      {mayChange && offered.status === 'active' ? <Editor offered={offered} /> : <ReadOnly offered={offered} />}
    </Stack>
  )
}

function ReadOnly({ offered: { description, assessments } }: { offered: Package }) {
  return (
    <Section title="What is in it">
      <Text mb="sm">{description}</Text>
      <Facts facts={assessments.map(({ name, description: about }) => [name, about])} />
    </Section>
  )
}

function Editor({ offered }: { offered: Package }) {
  const path = { id: offered.id }
  const [asking, { open, close }] = useDisclosure(false)
  const edited = useEdited(offered, () => draftOf(offered))
  const change = useChange('patch', '/v1/assessment-packages/{id}', { onDone: () => toast('Saved') })
  const retire = useChange('delete', '/v1/assessment-packages/{id}', {
    onDone: () => {
      close()
      toast(`${offered.name} is offered no more`)
    },
  })
  return (
    <>
      {edited.isStale && !change.isPending && <ChangedMeanwhile what="this package" onReload={edited.begin} />}
      <PackageForm
        key={edited.round}
        initial={edited.first}
        isNew={false}
        problem={change.error}
        saving={change.isPending}
        onSave={(draft) => {
          const body = difference(packageChange(draft), packageChange(edited.first))
          change.mutate({ path, body }, { onSuccess: ({ version }) => edited.saved(draft, version) })
        }}
        beside={
          <Button variant="subtle" color="red" onClick={open}>
            Retire it
          </Button>
        }
      />
      <ConfirmDialog
        opened={asking}
        onClose={close}
        title={`Retire ${offered.name}?`}
        confirm="Retire it"
        color="red"
        pending={retire.isPending}
        problem={retire.error}
        onConfirm={() => retire.mutate({ path })}
      >
        <Text>
          Recruiters are not shown it any more, for good. Orders under way go on, and one that still comes in is taken
          and flagged.
        </Text>
      </ConfirmDialog>
    </>
  )
}
