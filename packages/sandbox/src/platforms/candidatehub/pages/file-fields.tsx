import { bytesText } from '@gangway/ui'
import { Autocomplete, Button, Card, FileButton, Group, Paper, Select, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { readFile } from '../../../pages/read-file.tsx'
import type { ComposedFile } from '../api-types.ts'
import type { Faults } from './draft.tsx'

type FileFieldsProps = {
  files: ComposedFile[]
  /** The candidate's fields, for a résumé that is made up of them. */
  candidate: Record<string, string>
  faults: Faults
  onChange: (files: ComposedFile[]) => void
}

const types = ['cv', 'coverletter', 'parsed_cv', 'tagged_cv']

const writings = [
  { value: 'plain', label: 'plain' },
  { value: 'wrapped', label: 'broken over lines' },
  { value: 'unpadded', label: 'without padding' },
  { value: 'empty', label: 'empty' },
  { value: 'broken', label: 'broken' },
]

/** Files of a candidate: chosen, or dropped anywhere on the page. */
export function FileFields({ files, candidate, faults, onChange }: FileFieldsProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const add = async (chosen: readonly File[]) => {
    try {
      const read = await Promise.all(chosen.map(composedFile))
      setProblem(null)
      onChange([...files, ...read])
    } catch {
      setProblem('A file could not be read. A folder cannot be sent.')
    }
  }
  const dragging = useDroppedFiles(add)
  const change = (at: number, patch: Partial<ComposedFile>) =>
    onChange(files.map((file, i) => (i === at ? { ...file, ...patch } : file)))
  return (
    <Stack>
      <Paper
        withBorder
        p="lg"
        style={{
          borderStyle: 'dashed',
          borderColor: dragging ? 'var(--mantine-primary-color-filled)' : undefined,
          background: dragging ? 'var(--mantine-primary-color-light)' : undefined,
        }}
      >
        <Group justify="center" gap="sm">
          <FileButton multiple onChange={add}>
            {(props) => (
              <Button variant="default" {...props}>
                Choose files
              </Button>
            )}
          </FileButton>
          <Button variant="default" onClick={() => add([madeUpResume(candidate)])}>
            Make one up
          </Button>
          <Text c="dimmed">{dragging ? 'Let go, and they are added.' : 'or drop them anywhere on this page'}</Text>
        </Group>
      </Paper>
      {problem && (
        <Text c="red" size="sm" role="alert">
          {problem}
        </Text>
      )}
      {files.length === 0 && (
        <Text size="sm" c="dimmed">
          No file: the candidate goes without documents.
        </Text>
      )}
      {files.map((file, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: files have no identity but their place
        <Card key={i} withBorder padding="sm" component="section" aria-label={`File ${i + 1}`}>
          <Group align="flex-end" gap="sm">
            <TextInput
              label="File name"
              value={file.filename}
              error={faults.get(`/documents/${i}/filename`)}
              onChange={(event) => change(i, { filename: event.currentTarget.value })}
              style={{ flex: '2 1 14rem' }}
            />
            <Autocomplete
              label="Type"
              data={types}
              value={file.type}
              error={faults.get(`/documents/${i}/type`)}
              onChange={(type) => change(i, { type })}
              style={{ flex: '1 1 9rem' }}
            />
            <Select
              label="Base64"
              data={writings}
              value={file.base64 ?? 'plain'}
              onChange={(value) => value && change(i, { base64: value as NonNullable<ComposedFile['base64']> })}
              allowDeselect={false}
              style={{ flex: '1 1 10rem' }}
            />
            <Button
              variant="subtle"
              onClick={() => onChange(files.filter((_, at) => at !== i))}
              aria-label={`Remove ${file.filename}`}
            >
              Remove
            </Button>
          </Group>
          <Text size="sm" c="dimmed" mt={4}>
            {bytesText(sizeOf(file))}
          </Text>
        </Card>
      ))}
    </Stack>
  )
}

/** Takes files that are dropped anywhere, so that none of them replaces the page; whether some are held over it now. */
function useDroppedFiles(take: (files: readonly File[]) => void): boolean {
  const [dragging, setDragging] = useState(false)
  const drop = useEffectEvent((event: DragEvent) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    setDragging(false)
    take([...event.dataTransfer!.files])
  })
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setDragging(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false)
    }
    const dropped = (event: DragEvent) => drop(event)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', dropped)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', dropped)
    }
  }, [])
  return dragging
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

/** A plain résumé that says what the fields say. */
function madeUpResume(candidate: Record<string, string>): File {
  const { name = 'Somebody', current_job_title: title, current_job_employer: employer, ...rest } = candidate
  const { email, contact_telephone: telephone, location_city: city } = rest
  const contact = [email, telephone, city].filter(Boolean).join(' · ')
  const work = title && `Works as ${title}${employer ? ` at ${employer}` : ''}.`
  const lines = [name, contact, '', work ?? 'Looks for a first job.', 'Reliable, curious, early riser.', '']
  return new File([lines.join('\n')], `${name}.txt`, { type: 'text/plain' })
}

async function composedFile(file: File): Promise<ComposedFile> {
  return { filename: file.name, type: guessType(file.name), content: await readFile(file) }
}

function guessType(filename: string): string {
  return /cover|letter|motivation/i.test(filename) ? 'coverletter' : 'cv'
}

/** The number of bytes behind base64. */
function sizeOf({ content }: ComposedFile): number {
  return Math.floor((content.replace(/=+$/, '').length * 3) / 4)
}
