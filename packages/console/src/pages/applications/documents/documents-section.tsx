import { bytesText, Outline, ProblemAlert, Wait } from '@gangway/ui'
import { Alert, Anchor, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { get } from '../../../api/queries.tsx'
import { Section } from '../../../components/section.tsx'
import { useMay } from '../../../session.tsx'
import type { Application } from '../words.tsx'
import { contentOf } from './content.tsx'
import { TextPreview } from './text-preview.tsx'
import { type Document, documentName, kindName, looksOf, typeName } from './words.tsx'

const PdfPreview = lazy(() => import('./pdf-preview.tsx'))
const DocxPreview = lazy(() => import('./docx-preview.tsx'))

type Listed = Application['documents'][number]

/** The files of an application, one of them in sight. */
export function DocumentsSection({ documents }: { documents: readonly Listed[] }) {
  const may = useMay()
  const [chosen, setChosen] = useState<string>()
  const shown =
    documents.find(({ id }) => id === chosen) ?? documents.find(({ kind }) => kind === 'resume') ?? documents[0]
  return (
    <Section title="Documents">
      <Stack gap="sm">
        {documents.length > 1 && (
          <Group gap="xs" role="group" aria-label="Which document">
            {documents.map((document) => (
              <Button
                key={document.id}
                size="compact-sm"
                variant={document.id === shown?.id ? 'light' : 'default'}
                aria-pressed={document.id === shown?.id}
                onClick={() => setChosen(document.id)}
                className="document-name"
              >
                {documentName(document)}
              </Button>
            ))}
          </Group>
        )}
        {shown && <ShownDocument key={shown.id} listed={shown} mayOpen={may('read')} />}
      </Stack>
    </Section>
  )
}

function ShownDocument({ listed, mayOpen }: { listed: Listed; mayOpen: boolean }) {
  const { id, kind, contentType, declaredContentType, sourceValue, size } = listed
  const query = get('/v1/documents/{id}', { path: { id } })
  const document = useQuery({
    ...query,
    // Until it was scanned and read.
    refetchInterval: ({ state: { data } }) =>
      data && (data.scan.status === 'pending' || data.text.status === 'pending') ? 2000 : false,
  })
  const other = declaredContentType !== undefined && declaredContentType !== contentType
  return (
    <Stack gap="sm">
      <div>
        <Text fw={600} className="breakable">
          {documentName(listed)}
        </Text>
        <Text size="sm" c="dimmed" className="breakable">
          {kindName(kind)}
          {sourceValue !== undefined && sourceValue !== kind && ` (“${sourceValue}” there)`}, {typeName(contentType)},{' '}
          {bytesText(size)}
          {other && `. The platform said it was ${typeName(declaredContentType)}`}
        </Text>
      </div>
      {mayOpen ? (
        <Wait query={document}>{(found) => <Preview document={found} />}</Wait>
      ) : (
        <Text size="sm">You see people redacted, so their documents are not shown to you.</Text>
      )}
    </Stack>
  )
}

/** A document as far as it may be shown: what a scanner has not called clean is not. */
function Preview({ document }: { document: Document }) {
  const { id, scan } = document
  const looks = looksOf(document)
  const [as, setAs] = useState<'looks' | 'text'>('looks')
  if (scan.status === 'infected') {
    return (
      <Alert color="red" title="A virus was found in it">
        The scanner found <strong>{scan.signature ?? 'something'}</strong>. It is neither shown nor given out. Ask the
        person for another copy.
      </Alert>
    )
  }
  if (scan.status === 'pending') {
    return (
      <Alert color="blue" title="Not scanned yet">
        It is shown once the virus scanner has looked at it. {scan.detail ?? 'This mostly takes a moment.'}
      </Alert>
    )
  }
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Anchor href={`/v1/documents/${id}/content`} download={documentName(document)} size="sm">
          Save the file
        </Anchor>
        {looks !== null && (
          <SegmentedControl
            size="xs"
            aria-label="Show"
            value={as}
            onChange={(value) => setAs(value as 'looks' | 'text')}
            data={[
              { value: 'looks', label: 'As it looks' },
              { value: 'text', label: 'Text' },
            ]}
          />
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {scan.status === 'clean'
          ? 'The virus scanner found nothing in it.'
          : 'No virus scanner looked at it: there was none.'}
      </Text>
      {looks === null || as === 'text' ? (
        <TextPreview document={document} />
      ) : looks === 'picture' ? (
        <img className="document-picture" src={`/v1/documents/${id}/content`} alt={documentName(document)} />
      ) : (
        <Looks document={document} looks={looks} />
      )}
    </Stack>
  )
}

function Looks({ document, looks }: { document: Document; looks: 'pdf' | 'docx' }) {
  const { data, error } = useQuery(contentOf(document.id))
  if (!data) return error ? <ProblemAlert problem={error} /> : <Outline />
  return (
    <Suspense fallback={<Outline />}>
      {looks === 'pdf' ? (
        <PdfPreview document={document} bytes={data} />
      ) : (
        <DocxPreview document={document} bytes={data} />
      )}
    </Suspense>
  )
}
