/** A fault as TypeBox tells it. */
export interface SchemaError {
  keyword: string
  instancePath: string
  schemaPath: string
  params: object
  message: string
}

/** What only says that a value is none of a choice's. */
const choiceKeywords = ['type', 'const', 'enum', 'anyOf']

/**
 * A value that fits no schema of a union has the faults of all of them, and one more. Those that are about something within
 * the value, or about what it is beyond its type, stay; of the others one is left, that says what there is to choose from.
 */
export function foldUnions(errors: readonly SchemaError[]): SchemaError[] {
  const unions = errors.filter(({ keyword }) => keyword === 'anyOf')
  const outermost = unions.filter((union) => !unions.some((other) => isBranch(union, other)))
  let folded = [...errors]
  for (const union of outermost) {
    const branches = folded.filter((error) => isBranch(error, union))
    const telling = branches.filter(
      ({ keyword, instancePath }) => instancePath !== union.instancePath || !choiceKeywords.includes(keyword),
    )
    const instead = telling.length > 0 ? telling : [{ ...union, message: `must be ${choicesOf(branches)}` }]
    const at = Math.min(...[union, ...branches].map((error) => folded.indexOf(error)))
    const before = folded.slice(0, at)
    const after = folded.slice(at).filter((error) => error !== union && !branches.includes(error))
    folded = [...before, ...instead, ...after]
  }
  return folded
}

function isBranch(error: SchemaError, union: SchemaError): boolean {
  return error.schemaPath.startsWith(`${union.schemaPath}/anyOf/`)
}

function choicesOf(branches: readonly SchemaError[]): string {
  const choices = branches.flatMap(({ params }) => {
    const { type, allowedValue, allowedValues } = params as {
      type?: string
      allowedValue?: unknown
      allowedValues?: unknown[]
    }
    return [type, allowedValue, ...(allowedValues ?? [])].filter((choice) => choice !== undefined).map(String)
  })
  return choices.length > 0 ? [...new Set(choices)].join(' or ') : 'one of the forms that are described'
}
