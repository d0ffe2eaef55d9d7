import type { Store } from '../store/open-store.ts'

type Base = {
  key: string
  /** Faults with the same group stand together on the page. */
  group: string
  label: string
  /** What happens, and what a good partner does about it. */
  help: string
}

export type FaultChoice = { value: string; label: string }

/** One thing that can go wrong on request. `value` is how it is when nothing is wrong. */
export type FaultDefinition =
  | (Base & { kind: 'switch'; value: boolean })
  | (Base & { kind: 'choice'; value: string; choices: readonly FaultChoice[] })
  | (Base & { kind: 'choices'; value: readonly string[]; choices: readonly FaultChoice[] })
  | (Base & { kind: 'number'; value: number; min: number; max: number; unit: string })

/** What can be chosen by a definition. */
export type ChoiceOf<Definitions extends readonly FaultDefinition[], Key extends string> = Extract<
  Definitions[number],
  { key: Key; choices: readonly unknown[] }
>['choices'][number]['value']

export type FaultValue = boolean | string | number | readonly string[]
export type FaultValues = Readonly<Record<string, FaultValue>>

export type FaultDial = {
  definitions: readonly FaultDefinition[]
  values(): FaultValues
  /** Keys whose value is not the usual one. */
  active(): string[]
  /** Changes the members given; what is wrong with them otherwise, and then nothing is changed. */
  change(patch: unknown): { ok: true } | { ok: false; faults: { pointer: string; message: string }[] }
  reset(): void
}

/** A platform's fault dial, kept in the store. */
export function openFaultDial(store: Store, platform: string, definitions: readonly FaultDefinition[]): FaultDial {
  const usual = () => Object.fromEntries(definitions.map(({ key, value }) => [key, value as FaultValue]))
  const values = () => {
    const kept = usual()
    for (const { key, value } of store.all<{ key: string; value: string }>(
      'SELECT key, value FROM fault_values WHERE platform = ?',
      platform,
    )) {
      const definition = definitions.find((candidate) => candidate.key === key)
      const parsed: unknown = JSON.parse(value)
      if (definition && problem(definition, parsed) === null) kept[key] = parsed as FaultValue
    }
    return kept
  }
  return {
    definitions,
    values,
    active: () => {
      const current = values()
      return definitions
        .filter(({ key, value }) => JSON.stringify(current[key]) !== JSON.stringify(value))
        .map(({ key }) => key)
    },
    change: (patch) => {
      if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) {
        return { ok: false, faults: [{ pointer: '', message: 'must be an object' }] }
      }
      const entries = Object.entries(patch)
      const faults = entries.flatMap(([key, value]) => {
        const definition = definitions.find((candidate) => candidate.key === key)
        const message = definition ? problem(definition, value) : 'is not a fault of this platform'
        return message === null ? [] : [{ pointer: `/${key}`, message }]
      })
      if (faults.length > 0) return { ok: false, faults }
      store.transaction(() => {
        for (const [key, value] of entries) {
          const sql = 'INSERT OR REPLACE INTO fault_values (platform, key, value) VALUES (?, ?, ?)'
          store.run(sql, platform, key, JSON.stringify(value))
        }
      })
      return { ok: true }
    },
    reset: () => {
      store.run('DELETE FROM fault_values WHERE platform = ?', platform)
    },
  }
}

function problem(definition: FaultDefinition, value: unknown): string | null {
  if (definition.kind === 'switch') return typeof value === 'boolean' ? null : 'must be true or false'
  if (definition.kind === 'number') {
    const { min, max, unit } = definition
    const inRange = Number.isInteger(value) && (value as number) >= min && (value as number) <= max
    return inRange ? null : `must be a whole number from ${min} to ${max} (${unit})`
  }
  const known = (choice: unknown) => definition.choices.some((candidate) => candidate.value === choice)
  const allowed = definition.choices.map((choice) => choice.value).join(', ')
  if (definition.kind === 'choice') return known(value) ? null : `must be one of ${allowed}`
  return Array.isArray(value) && value.every(known) ? null : `must be a list of ${allowed}`
}
