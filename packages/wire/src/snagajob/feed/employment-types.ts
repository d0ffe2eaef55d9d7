/** The values of `<Employment_Type>` (contract 1.2). */
export const employmentTypes = ['FullTime', 'PartTime', 'Gig'] as const
export type EmploymentType = (typeof employmentTypes)[number]

/** What a blank or absent element means. */
export const defaultEmploymentTypes: readonly EmploymentType[] = ['FullTime', 'PartTime']

/** The types of a comma-joined list, and what else it held. Blank, or nothing known in it: the default. */
export function readEmploymentTypes(text: string | undefined): { types: EmploymentType[]; unknown: string[] } {
  const names = (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const types = employmentTypes.filter((type) => names.includes(type))
  const unknown = names.filter((name) => !employmentTypes.some((type) => type === name))
  return { types: types.length > 0 ? types : [...defaultEmploymentTypes], unknown }
}

/** The element's text: joined by commas without a blank. */
export function writeEmploymentTypes(types: readonly EmploymentType[]): string {
  return types.join(',')
}
