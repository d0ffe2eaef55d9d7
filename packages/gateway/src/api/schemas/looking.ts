import Type from 'typebox'
import { personal } from '../../model/schemas.ts'

/** A filter of a list by a person's e-mail, whatever its case. */
export const EmailFilter = (description: string) =>
  Type.Optional(Type.String({ ...personal, minLength: 1, maxLength: 320, description }))

/** A filter of a list by words; `of` says what they are words of. */
export const WordsFilter = (of: string) =>
  Type.Optional(
    Type.String({
      ...personal,
      minLength: 1,
      maxLength: 200,
      description: `Words of ${of}, whatever their case and accents. All must be found; the last may be the beginning of one.`,
    }),
  )
