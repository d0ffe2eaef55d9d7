import { Badge, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Section } from '../../components/section.tsx'

type StepProps = {
  number: number
  title: string
  done?: boolean
  /** What must be there before. */
  waits?: string | false
  children: ReactNode
}

/** A step of a set-up. */
export function Step({ number, title, done = false, waits = false, children }: StepProps) {
  return (
    <Section title={`${number}. ${title}`} actions={done && <Badge color="teal">done</Badge>}>
      {waits ? <Text c="dimmed">This comes after {waits}.</Text> : children}
    </Section>
  )
}
