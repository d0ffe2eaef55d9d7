import type { components, ListItem, ListPath, ListQuery, paths } from '@gangway/client'

export type { ListItem, ListPath, ListQuery }

/** A record of /v1 by its name in the API's document: `Schema<'Application'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name]

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** The paths of /v1 that know a method. */
export type PathOf<M extends Method> = {
  [Path in keyof paths]: paths[Path] extends { [K in M]: { responses: object } } ? Path : never
}[keyof paths]

export type Operation<Path extends keyof paths, M extends Method> = paths[Path] extends { [K in M]: infer Found }
  ? Found
  : never

type Given<T> = [NonNullable<T>] extends [never] ? undefined : NonNullable<T>

export type PathParameters<O> = O extends { parameters: { path?: infer P } } ? Given<P> : undefined
export type QueryParameters<O> = O extends { parameters: { query?: infer Q } } ? Given<Q> : undefined
export type Body<O> = O extends { requestBody?: { content: infer Content } } ? Given<Content[keyof Content]> : undefined

type Successes<Responses> = {
  [Status in Extract<keyof Responses, 200 | 201 | 202>]: Responses[Status] extends { content: infer Content }
    ? Content extends { 'application/json': infer Answer }
      ? Answer
      : never
    : never
}

/** What an operation answers where it succeeds. */
export type Answer<O> = O extends { responses: infer Responses }
  ? Successes<Responses>[keyof Successes<Responses>]
  : never

/** An object of those members that are there; optional as a whole where all of them are. */
export type Input<O> = Member<'path', PathParameters<O>> & Member<'query', QueryParameters<O>>
export type ChangeInput<O> = Input<O> & Member<'body', Body<O>>

type Member<Name extends string, T> = [T] extends [undefined]
  ? { [K in Name]?: undefined }
  : Record<never, never> extends T
    ? { [K in Name]?: T }
    : { [K in Name]: T }
