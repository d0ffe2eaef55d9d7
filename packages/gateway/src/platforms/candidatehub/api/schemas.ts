import Type from 'typebox'
import { personal } from '../../../model/schemas.ts'

export const tag = 'CandidateHub'

/** An object whose members are the platform's own. */
export const JsonMembers = (description: string) =>
  Type.Object({}, { ...personal, additionalProperties: true, description })
