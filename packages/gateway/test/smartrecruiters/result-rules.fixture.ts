// biome-ignore lint/suspicious/noExplicitAny: documents are looked into member by member
type Json = any
type Rule = (value: Json) => boolean

const text: Rule = (value) => typeof value === 'string'
const date: Rule = (value) => text(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)
const status: Rule = (value) => ['PENDING', 'IN_PROGRESS', 'COMPLETED', 'REJECTED', 'EXPIRED'].includes(value)
const members =
  (rules: Record<string, Rule>, ...required: string[]): Rule =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    required.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, member]) => rules[name]?.(member) ?? false)
const listOf =
  (rule: Rule): Rule =>
  (value) =>
    Array.isArray(value) && value.every(rule)

const whole: Rule = (value) => Number.isSafeInteger(value)
const scoreMembers = members({ raw: whole, min: whole, max: whole }, 'raw', 'min', 'max')
const score: Rule = (value) =>
  scoreMembers(value) && value.min < value.max && value.raw >= value.min && value.raw <= value.max
const attachments = listOf(
  members(
    {
      type: (value) => ['VIDEO_URL', 'PDF_URL', 'OTHER_URL'].includes(value),
      url: (value) => text(value) && /^https?:\/\//.test(value),
    },
    'type',
    'url',
  ),
)
const shared = { status, submissionDate: date, score, scoreLabel: text, summary: text, attachments, name: text }
const assessment = members({ ...shared, assessmentId: text, assessmentDate: date }, 'assessmentId')
const result = members({
  ...shared,
  description: text,
  assessmentPackageDate: date,
  assessmentResults: listOf(assessment),
})

/** What is wrong with an order's result as the contract has it (5.3); undefined where nothing is. */
export function resultFault(value: Json, assessmentIds: string[]): string | undefined {
  if (!result(value)) return `INVALID_RESULT ${JSON.stringify(value)}`
  const ids = (value.assessmentResults ?? []).map(({ assessmentId }: Json) => assessmentId)
  return ids.every((id: string) => assessmentIds.includes(id)) ? undefined : 'UNKNOWN_ASSESSMENT'
}
