import Type, { type TString } from 'typebox'

/** Schemas that many records share. */
export const Id = (prefix: string) =>
  Type.String({ pattern: `^${prefix}_[0-9a-z]{26}$`, examples: [`${prefix}_01k7z2c5n6e7f8g9h0j1k2m3n4`] })

export const Timestamp = Type.String({ format: 'date-time', description: 'RFC 3339 in UTC with milliseconds.' })

/** A name that people read. */
export const Name = Type.Refine(
  Type.String({ minLength: 1, maxLength: 200 }),
  (name) => name.trim() !== '',
  () => 'must not be blank',
)

/** Latin1 without control characters; blanks around it would be lost on the way. */
const headerValue = /^[\x21-\x7e\x80-\xff](?:[\t\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?$/

/** A text that is sent in a header of HTTP: one that none can carry is refused before anything is sent. */
export const inHeader = (text: TString) =>
  Type.Refine(
    text,
    (value) => headerValue.test(value),
    () => 'is sent in a header: no line break, control character, character beyond U+00FF or blank around it',
  )

/** What every record carries (model section 1). */
export const versioned = {
  createdAt: Timestamp,
  updatedAt: Timestamp,
  version: Type.Integer({ minimum: 1, description: 'Counts up with every change.' }),
}

/** Marks a member of an answer as telling of a person. */
export const personal = { 'x-personal': true } as const

/** Marks a member whose content the schema leaves open as telling of nobody. */
export const impersonal = { 'x-impersonal': true } as const

const attempt = {
  number: Type.Integer(),
  startedAt: Timestamp,
  durationMs: Type.Optional(Type.Integer()),
}

const answered = {
  response: Type.Optional(
    Type.Object({
      status: Type.Integer(),
      headers: Type.Array(Type.Tuple([Type.String(), Type.String()]), personal),
      body: Type.String({ ...personal, description: 'Its beginning.' }),
    }),
  ),
  error: Type.Optional(Type.String({ description: 'Why there was no answer.' })),
}

/** The tries of sending something, oldest first. */
export const Attempts = Type.Array(Type.Object({ ...attempt, ...answered }))

/** The tries of a call to a platform, oldest first, each with what was asked. */
export const CallAttempts = Type.Array(
  Type.Object({
    ...attempt,
    request: Type.Optional(
      Type.Object(
        {
          method: Type.String(),
          url: Type.String(),
          headers: Type.Array(Type.Tuple([Type.String(), Type.String()]), personal),
          body: Type.String({ ...personal, description: 'Its beginning; of a file, its name, type and size alone.' }),
          size: Type.Integer({ description: 'Of the whole body, in bytes.' }),
        },
        { description: 'What was asked, its secrets masked. Absent where nothing was.' },
      ),
    ),
    ...answered,
  }),
)

/** Fails to compile unless the schema's type says of the record all that there is to say. */
export type Describes<Schema, Record extends Schema> = [Schema, Record]
