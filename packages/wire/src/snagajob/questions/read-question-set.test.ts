import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { utf8 } from '../../text/index.ts'
import { parseQuestionSet } from './parse-question-set.ts'
import { anyQuestionSet, documented } from './question-sets.test-data.ts'
import { readQuestionDocument, readQuestionSet } from './read-question-set.ts'

const select = { id: 'a', type: 'select', question: 'A?', options: [{ value: '0', label: 'No' }] }
const text = { id: 'b', type: 'textarea', question: 'B?' }

/** The ids asked, or null for an invalid set; then the codes of what was found. */
function outcome(set: unknown): [string[] | null, ...string[]] {
  const reading = readQuestionSet(set)
  const found = reading.ok ? reading.warnings : reading.faults
  return [reading.ok ? reading.questions.map(({ id }) => id) : null, ...found.map(({ code }) => code)]
}

const cases: [string, unknown, ReturnType<typeof outcome>][] = [
  ['the documented set', documented, [['worked-here', 'worked-where', 'years', 'days']]],
  ['no questions', [], [[]]],
  ['one bare object', text, [['b'], 'set_not_an_array']],
  ['unknown type', [text, { ...text, id: 'c', type: 'date' }], [['b'], 'type_unknown']],
  ['unknown type, required', [text, { ...text, id: 'c', type: 'date', required: true }], [null, 'type_unknown']],
  ['unknown format', [{ ...text, format: 'date' }], [[], 'format_unknown']],
  ['unknown format, required', [{ ...text, format: 'date', required: true }], [null, 'format_unknown']],
  ['required as text', [{ ...text, required: 'true' }], [null, 'required_not_boolean']],
  ['numbers as texts', [{ ...text, id: 1, question: 2 }], [['1'], 'id_not_text', 'question_not_text']],
  ['empty options', [text, { ...select, options: [] }], [['b'], 'options_empty']],
  ['empty options, required', [{ ...select, options: [], required: true }], [null, 'options_empty']],
  ['ids twice', [text, text], [null, 'id_duplicate']],
  ['nonsense', ['x'], [null, 'question_not_an_object']],
  ['null', null, [null, 'question_not_an_object']],
  ['format on a select', [{ ...select, format: 'integer' }], [['a'], 'format_ignored']],
  ['options on a textarea', [{ ...text, options: [] }], [['b'], 'options_ignored']],
  [
    'a condition below a multiselect',
    [
      { ...select, type: 'multiselect' },
      { ...text, condition: { id: 'a', value: '0' } },
    ],
    [null, 'condition_parent_type'],
  ],
  ['an unknown parent', [{ ...text, condition: { id: 'x', value: '0' } }], [null, 'condition_unknown_id']],
  [
    'below a question that cannot be asked',
    [
      { ...select, type: 'radio' },
      { ...text, required: true, condition: { id: 'a', value: '0' } },
    ],
    [[], 'type_unknown', 'condition_parent_unusable'],
  ],
]
for (const [name, set, expected] of cases) {
  test(`reading: ${name}`, () => assert.deepEqual(outcome(set), expected))
}

test('values twice and missing labels are made the best of', () => {
  const options = [{ value: 0, label: 'No' }, { value: '0', label: 'Nope' }, { value: 'x' }]
  const reading = readQuestionSet([{ ...select, options }])
  assert.deepEqual(reading.ok && reading.questions[0]?.options, [
    { value: '0', label: 'No' },
    { value: 'x', label: 'x' },
  ])
  assert.deepEqual(
    reading.warnings.map(({ code }) => code),
    ['option_value_number', 'option_value_duplicate', 'option_label_missing'],
  )
})

test('the document as bytes', () => {
  const outcomeOf = (bytes: Uint8Array) => {
    const reading = readQuestionDocument(bytes)
    return reading.ok ? reading.questions.length : reading.faults[0]!
  }
  assert.equal(outcomeOf(utf8(`\ufeff${JSON.stringify(documented)}`)), 4)
  assert.deepEqual(outcomeOf(new Uint8Array([0x5b, 0xff, 0x5d])), {
    pointer: '',
    code: 'document_not_utf8',
    message: 'the document is not UTF-8',
  })
  const curly = outcomeOf(utf8('[{"id": "a", “format”: "integer"}]'))
  assert.match(typeof curly === 'object' ? curly.message : '', /curly quotes/)
})

test('a set that may be written reads the same, and whatever comes in, an answer comes out', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), anyQuestionSet), (value) => {
      const written = parseQuestionSet(value)
      const read = readQuestionSet(value)
      if (written.ok) assert.deepEqual(read, written)
      else assert.equal(typeof read.ok, 'boolean')
    }),
  )
})
