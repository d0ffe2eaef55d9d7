import { Outline, ProblemAlert } from '@gangway/ui'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { textOf } from './content.tsx'
import { type Document, documentName, textReasons } from './words.tsx'

/** The text that was read out of a document, or why there is none. */
export function TextPreview({ document }: { document: Document }) {
  const { status, reason, characters, truncated } = document.text
  if (status === 'pending') return <Text size="sm">Its text is being read. This takes a moment.</Text>
  if (status !== 'done') {
    return (
      <Text size="sm">
        It cannot be shown here. {reason ? textReasons[reason] : 'Its text could not be read.'} Save the file to look at
        it.
      </Text>
    )
  }
  if (characters === 0) {
    return <Text size="sm">There is no text in it: a scanned page is a picture. Save the file to look at it.</Text>
  }
  return (
    <>
      <ReadText document={document} />
      {truncated && (
        <Text size="sm" c="dimmed" mt="xs">
          The document holds more. Save the file to read on.
        </Text>
      )}
    </>
  )
}

function ReadText({ document }: { document: Document }) {
  const { data, error } = useQuery(textOf(document.id))
  if (data === undefined) return error ? <ProblemAlert problem={error} /> : <Outline />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className="document-sheet document-text" tabIndex={0} aria-label={`Text of ${documentName(document)}`}>
      {data}
    </section>
  )
}
