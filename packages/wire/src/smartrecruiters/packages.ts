import Type from 'typebox'
import { Compile } from 'typebox/compile'
import { assessmentTypes, type OrderKind, readAssessmentType } from './enums.ts'
import { type Fault, type Mode, schemaFaults } from './faults.ts'
import { isObject, own, textOf } from './json.ts'

/** What we hold ids to (contract 2.3, ours: the guide only asks for alphanumeric ones). */
export const packageIdPattern = '^[A-Za-z0-9._-]{1,64}$'

/** Whether an id fits {@link packageIdPattern} and can stand in a path (`.` and `..` cannot). */
export function isPackageId(id: string): boolean {
  return id.length <= 64 && /^[A-Za-z0-9._-]+$/.test(id) && id !== '.' && id !== '..'
}

/** One assessment of a package (contract 2.2). `name` is optional there; we always send it, the pages list by it. */
export const AssessmentSchema = Type.Object({
  id: Type.String({ minLength: 1 }),
  type: Type.Enum([...assessmentTypes]),
  name: Type.Optional(Type.String()),
  description: Type.String(),
})
export type Assessment = Type.Static<typeof AssessmentSchema>

/** A package as the platform reads it (contract 2.2): no paging, no language, no price, no active flag. */
export const AssessmentPackageSchema = Type.Object({
  id: Type.String({ minLength: 1 }),
  type: Type.Enum([...assessmentTypes]),
  name: Type.String(),
  description: Type.String(),
  assessments: Type.Array(AssessmentSchema),
})
export type AssessmentPackage = Type.Static<typeof AssessmentPackageSchema>

const packageValidator = Compile(AssessmentPackageSchema)

/** What we are given to offer: the members of a package, `description` and the assessments' `name` at our ease. */
export interface PackageToWrite {
  id: string
  type: AssessmentPackage['type']
  name: string
  description?: string
  assessments?: readonly { id: string; type: Assessment['type']; name?: string; description?: string }[]
}

/**
 * A package with exactly the contract's members. Where there are no assessments the array is empty: the guide's "empty
 * assessment object" would break the required members (contract 2.2, ours).
 */
export function writePackage(given: PackageToWrite): AssessmentPackage {
  return {
    id: given.id,
    type: given.type,
    name: given.name,
    description: given.description ?? '',
    assessments: (given.assessments ?? []).map((assessment) => ({
      id: assessment.id,
      type: assessment.type,
      name: assessment.name ?? assessment.id,
      description: assessment.description ?? '',
    })),
  }
}

/** The answer to the list: 200 with an array, or 204 without a body when there is nothing to show (contract 2.1). */
export function packageListAnswer(
  packages: readonly PackageToWrite[],
): { status: 200; body: AssessmentPackage[] } | { status: 204 } {
  return packages.length === 0 ? { status: 204 } : { status: 200, body: packages.map(writePackage) }
}

export type PackageReading =
  | { ok: true; package: AssessmentPackage; warnings: Fault[] }
  | { ok: false; faults: Fault[] }

/**
 * Reads one package as the platform's side does. Strict: the schema as published. Lenient: types in any case, missing
 * `description` and `assessments`, empty assessment objects left out. What only our own readings ask for (id pattern,
 * unique ids, an assessment's name) is a warning in both. Unknown members are left out.
 */
export function readPackage(value: unknown, mode: Mode, pointer = ''): PackageReading {
  const candidate = mode === 'lenient' ? loosened(value) : value
  const at = (faults: Fault[]) => faults.map((fault) => ({ ...fault, pointer: pointer + fault.pointer }))
  if (!packageValidator.Check(candidate)) return { ok: false, faults: at(schemaFaults(packageValidator, candidate)) }
  const { id, type, name, description } = candidate
  const assessments = candidate.assessments.map(({ id, type, name, description }) =>
    name === undefined ? { id, type, description } : { id, type, name, description },
  )
  return { ok: true, package: { id, type, name, description, assessments }, warnings: at(oddities(candidate)) }
}

export type PackageListReading =
  | { ok: true; packages: AssessmentPackage[]; faults: Fault[] }
  | { ok: false; faults: Fault[] }

/**
 * Reads a partner's answer to the list: 204, or 200 with an array that may be empty (contract 8, row 25). A package with
 * a fault is left out and told; the others are still shown. At most 1,000 packages are read.
 */
export function readPackageList(answer: { status: number; body?: unknown }, mode: Mode): PackageListReading {
  if (answer.status === 204) return { ok: true, packages: [], faults: [] }
  if (answer.status !== 200) return notList('status', `status ${answer.status} instead of 200 or 204`)
  if (!Array.isArray(answer.body)) return notList('type', 'must be array')
  const readings = answer.body.slice(0, 1000).map((item, index) => readPackage(item, mode, `/${index}`))
  const packages = readings.flatMap((reading) => (reading.ok ? [reading.package] : []))
  const faults = readings.flatMap((reading) => (reading.ok ? reading.warnings : reading.faults))
  const seen = new Set<string>()
  const unique = packages.filter(({ id }) => !seen.has(id) && seen.add(id))
  if (unique.length < packages.length) faults.push({ pointer: '', code: 'id_repeated', message: 'an id is repeated' })
  return { ok: true, packages: unique, faults }
}

/** Whether the platform's picker shows a package: inline packages in the application phase only (contract 2.2). */
export function isOfferedFor(kind: OrderKind, type: AssessmentPackage['type']): boolean {
  return (type === 'INLINE_ASSESSMENT') === (kind === 'inline')
}

function notList(code: string, message: string): PackageListReading {
  return { ok: false, faults: [{ pointer: '', code, message }] }
}

function oddities(given: AssessmentPackage): Fault[] {
  const faults: Fault[] = []
  const ids = [['', given.id], ...given.assessments.map(({ id }, i) => [`/assessments/${i}`, id])] as [string, string][]
  for (const [pointer, id] of ids) {
    if (!isPackageId(id))
      faults.push({ pointer: `${pointer}/id`, code: 'pattern', message: `must match ${packageIdPattern}` })
  }
  const seen = new Set<string>()
  given.assessments.forEach(({ id, name }, i) => {
    if (seen.has(id)) faults.push({ pointer: `/assessments/${i}/id`, code: 'id_repeated', message: 'is repeated' })
    seen.add(id)
    if (!name) faults.push({ pointer: `/assessments/${i}/name`, code: 'required', message: 'the pages list by name' })
  })
  return faults
}

function loosened(value: unknown): unknown {
  if (!isObject(value)) return value
  const assessments = own(value, 'assessments')
  return {
    ...loosenedMembers(value),
    assessments: Array.isArray(assessments)
      ? assessments
          .filter((item) => !isObject(item) || Object.keys(item).length > 0)
          .map((item) => (isObject(item) ? loosenedMembers(item) : item))
      : (assessments ?? []),
  }
}

function loosenedMembers(value: Record<string, unknown>): Record<string, unknown> {
  const id = textOf(own(value, 'id'))
  return {
    id,
    type: readAssessmentType(own(value, 'type')) ?? own(value, 'type'),
    name: textOf(own(value, 'name')) ?? id,
    description: own(value, 'description') ?? '',
  }
}
