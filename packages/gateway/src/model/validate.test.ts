import assert from 'node:assert/strict'
import test from 'node:test'
import Type from 'typebox'
import { Problem } from './problems.ts'
import { bodyCheck, closed } from './validate.ts'

const orNull = (schema: Type.TSchema) => Type.Optional(Type.Union([schema, Type.Null()]))

const check = bodyCheck(
  closed(
    Type.Object({
      level: orNull(Type.Union([Type.Literal('fast'), Type.Literal('slow')])),
      budget: orNull(Type.Number({ minimum: 0 })),
      targeting: orNull(Type.Object({ cities: Type.Array(Type.Object({ name: Type.String() })) })),
      ...Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`text${at}`, Type.Optional(Type.String())])),
    }),
  ),
)

function faultsOf(value: unknown): string[] {
  try {
    check(value)
    return []
  } catch (error) {
    assert.ok(error instanceof Problem)
    return error.errors!.map(({ pointer, detail }) => `${pointer} ${detail}`)
  }
}

test('every member that is wrong is told of, however many there are', () => {
  const names = Array.from({ length: 30 }, (_, at) => `text${at}`)
  assert.deepEqual(
    faultsOf(Object.fromEntries(names.map((name) => [name, 1]))),
    names.map((name) => `/${name} must be string`),
  )
})

test('what fits no form of a member is one fault', () => {
  assert.deepEqual(faultsOf({ level: null, budget: null, targeting: null }), [])
  assert.deepEqual(faultsOf({ level: 'warp' }), ['/level must be fast or slow or null'])
  assert.deepEqual(faultsOf({ budget: 'x' }), ['/budget must be number or null'])
  assert.deepEqual(faultsOf({ targeting: 7 }), ['/targeting must be object or null'])
})

test('what is wrong with the form that was meant is told as it is', () => {
  assert.deepEqual(faultsOf({ budget: -1, text1: 1 }), ['/budget must be >= 0', '/text1 must be string'])
  assert.deepEqual(faultsOf({ targeting: {} }), ['/targeting/cities is required'])
  assert.deepEqual(faultsOf({ targeting: { cities: [{ name: 'Asheville' }, { nam: 'x' }] } }), [
    '/targeting/cities/1/name is required',
    '/targeting/cities/1/nam is not known here',
  ])
})
