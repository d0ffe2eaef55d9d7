import { PageLink } from '@gangway/ui'
import { Code } from '@mantine/core'
import type { ReactNode } from 'react'
import { placeOf } from '../areas.tsx'

/** A record by its id, leading to where it is shown, if anywhere. */
export function RecordLink({ id, children }: { id: string; children?: ReactNode }) {
  const place = placeOf(id)
  const name = children ?? id
  return place === undefined ? <Code className="breakable">{name}</Code> : <PageLink to={place}>{name}</PageLink>
}
