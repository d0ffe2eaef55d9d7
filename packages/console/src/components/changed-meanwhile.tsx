import { Alert, Button, Text } from '@mantine/core'
import { useState } from 'react'

/** A merge patch, as an editor makes one. */
type Patch = Record<string, unknown>

/**
 * What of a merge patch differs from the one that the editor would have made at first. Sent instead of the whole, it leaves
 * alone what somebody else changed meanwhile and nobody touched here.
 */
export function difference<Whole extends Patch>(wanted: Whole, first: Whole): Partial<Whole> {
  const changed = Object.entries(wanted).flatMap(([name, value]): [string, unknown][] => {
    const before = first[name]
    if (JSON.stringify(value) === JSON.stringify(before)) return []
    return [[name, isPatch(value) && isPatch(before) ? difference(value, before) : value]]
  })
  return Object.fromEntries(changed) as Partial<Whole>
}

const isPatch = (value: unknown): value is Patch => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What an editor began with, and whether the record has been changed elsewhere since. */
export function useEdited<Draft>(record: { version: number }, draftOf: () => Draft) {
  const [first, setFirst] = useState(draftOf)
  const [seen, setSeen] = useState(record.version)
  const [round, setRound] = useState(0)
  return {
    first,
    /** A key for the editor, which begins anew with another one. */
    round,
    isStale: record.version > seen,
    /** Tells what was just saved from here: the version is that of the answer. */
    saved(draft: Draft, version: number) {
      setFirst(draft)
      // One that was skipped is somebody else's.
      if (version === seen + 1) setSeen(version)
    },
    /** Something besides what is edited was changed from here, by one version. */
    stepped: () => setSeen(seen + 1),
    begin() {
      setFirst(draftOf)
      setSeen(record.version)
      setRound(round + 1)
    },
  }
}

/** Says that what an editor holds is not what is in force any more. */
export function ChangedMeanwhile({ what, onReload }: { what: string; onReload: () => void }) {
  return (
    <Alert color="yellow" role="status" title={`Somebody else has changed ${what} meanwhile`}>
      <Text size="sm" mb="xs">
        Saving replaces only what you have changed here. To see theirs load it anew; what you have not saved is lost
        then.
      </Text>
      <Button size="xs" variant="default" onClick={onReload}>
        Load it anew
      </Button>
    </Alert>
  )
}
