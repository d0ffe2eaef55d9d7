import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseQuestionSet } from './parse-question-set.ts'
import { anyQuestionSet, documented } from './question-sets.test-data.ts'

const select = { id: 'a', type: 'select', question: 'A?', options: [{ value: '0', label: 'No' }] }
const text = { id: 'b', type: 'textarea', question: 'B?' }

/** Codes with their pointers, faults first. */
function outcome(set: unknown): { faults: string[]; warnings: string[] } {
  const reading = parseQuestionSet(set)
  const list = (found: { code: string; pointer: string }[]) => found.map(({ code, pointer }) => `${code} ${pointer}`)
  return { faults: reading.ok ? [] : list(reading.faults), warnings: list(reading.warnings) }
}

const fine = { faults: [], warnings: [] }
const faults = (...list: string[]) => ({ faults: list, warnings: [] })
const warnings = (...list: string[]) => ({ faults: [], warnings: list })

test('the documented set is written as it is', () => {
  assert.deepEqual(parseQuestionSet(documented), { ok: true, questions: documented, warnings: [] })
  assert.deepEqual(parseQuestionSet([]), { ok: true, questions: [], warnings: [] })
})

const cases: [string, unknown, ReturnType<typeof outcome>][] = [
  ['null is absent', [{ ...text, format: null, condition: null, required: null, options: null }], fine],
  [
    'ids of any text',
    [
      { ...text, id: 'a.b c/d' },
      { ...text, id: '__proto__' },
    ],
    fine,
  ],
  ['HTML and emoji are plain text', [{ ...select, options: [{ value: '<b>', label: '<b>Yes</b> 🙂' }] }], fine],
  ['a bare object', select, faults('set_not_an_array ')],
  ['null', null, faults('set_not_an_array ')],
  ['not an object', ['a', null, []], faults(...[0, 1, 2].map((i) => `question_not_an_object /${i}`))],
  ['nothing in it', [{}], faults('id_missing /0/id', 'question_missing /0/question', 'type_unknown /0/type')],
  ['blank texts', [{ ...text, id: ' ', question: '' }], faults('id_missing /0/id', 'question_missing /0/question')],
  ['numbers as texts', [{ ...text, id: 1, question: 2 }], faults('id_not_text /0/id', 'question_not_text /0/question')],
  ['unknown type', [{ ...text, type: 'Select' }], faults('type_unknown /0/type')],
  ['unknown format', [{ ...text, format: 'date' }], faults('format_unknown /0/format')],
  ['format on a select', [{ ...select, format: 'integer' }], warnings('format_ignored /0/format')],
  ['options on a textarea', [{ ...text, options: 'x' }], warnings('options_ignored /0/options')],
  ['required as text', [{ ...text, required: 'true' }], faults('required_not_boolean /0/required')],
  ['required as number', [{ ...text, required: 1 }], faults('required_not_boolean /0/required')],
  ['no options', [{ ...select, options: undefined }], faults('options_missing /0/options')],
  ['options as an object', [{ ...select, options: { value: '0', label: 'x' } }], faults('options_missing /0/options')],
  ['empty options', [{ ...select, type: 'multiselect', options: [] }], faults('options_empty /0/options')],
  ['an option as text', [{ ...select, options: ['Yes'] }], faults('option_not_an_object /0/options/0')],
  [
    'an option value as a number',
    [{ ...select, options: [{ value: 0, label: 'No' }] }],
    warnings('option_value_number /0/options/0/value'),
  ],
  [
    'odd values and labels',
    [{ ...select, options: [{ label: 'x' }, { value: '', label: 'x' }, { value: 'y' }, { value: 'z', label: 3 }] }],
    faults(
      'option_value_missing /0/options/0/value',
      'option_value_empty /0/options/1/value',
      'option_label_missing /0/options/2/label',
      'option_label_not_text /0/options/3/label',
    ),
  ],
  [
    'option values twice, as text and number',
    [
      {
        ...select,
        options: [
          { value: '0', label: 'No' },
          { value: 0, label: 'Nope' },
        ],
      },
    ],
    {
      faults: ['option_value_duplicate /0/options/1/value'],
      warnings: ['option_value_number /0/options/1/value'],
    },
  ],
  ['ids twice', [text, select, text], faults('id_duplicate /2/id')],
  ['unknown keys', [{ ...text, 'a/b~c': 1 }], warnings('key_unknown /0/a~1b~0c')],
  ['a condition', [select, { ...text, condition: { id: 'a', value: '0' } }], fine],
  [
    'a condition with a number',
    [select, { ...text, condition: { id: 'a', value: 0 } }],
    warnings('condition_value_number /1/condition/value'),
  ],
  ['self', [{ ...select, condition: { id: 'a', value: '0' } }], faults('condition_self /0/condition/id')],
  ['forward', [{ ...text, condition: { id: 'a', value: '0' } }, select], faults('condition_forward /0/condition/id')],
  ['unknown id', [{ ...text, condition: { id: 'x', value: '0' } }], faults('condition_unknown_id /0/condition/id')],
  [
    'unknown option',
    [select, { ...text, condition: { id: 'a', value: '1' } }],
    faults('condition_unknown_value /1/condition/value'),
  ],
  [
    'below a multiselect',
    [
      { ...select, type: 'multiselect' },
      { ...text, condition: { id: 'a', value: '0' } },
    ],
    faults('condition_parent_type /1/condition/id'),
  ],
  [
    'below a textarea',
    [text, { ...text, id: 'c', condition: { id: 'b', value: 'x' } }],
    faults('condition_parent_type /1/condition/id'),
  ],
  [
    'malformed conditions',
    [
      select,
      ...[true, [], {}, { id: 'a' }, { id: 'a', value: ['0'] }].map((condition, i) => ({
        ...text,
        id: `${i}`,
        condition,
      })),
    ],
    faults(...[1, 2, 3, 4, 5].map((i) => `condition_malformed /${i}/condition`)),
  ],
  [
    'a question below a faulty one is not reported too',
    [
      { ...select, options: [] },
      { ...text, condition: { id: 'a', value: '0' } },
    ],
    faults('options_empty /0/options'),
  ],
]
for (const [name, set, expected] of cases) {
  test(`writing: ${name}`, () => assert.deepEqual(outcome(set), expected))
}

test('what has no effect is left out, and numbers become texts', () => {
  const reading = parseQuestionSet([
    { ...select, options: [{ value: 0, label: 'No', hint: 'x' }], format: 'integer', required: false, extra: 1 },
    { ...text, options: [], format: null, condition: { id: 'a', value: 0, extra: 1 } },
  ])
  assert.deepEqual(reading.ok && reading.questions, [
    { ...select, required: false },
    { ...text, condition: { id: 'a', value: '0' } },
  ])
})

test('members named like those of every object are not taken for the question', () => {
  const hostile = JSON.parse('[{"__proto__": {"id": "a", "type": "textarea", "question": "A?"}}]')
  assert.ok(outcome(hostile).faults.includes('id_missing /0/id'))
})

test('whatever JSON comes in, an answer comes out, and a set that passes passes again unchanged', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), anyQuestionSet), (value) => {
      const reading = parseQuestionSet(value)
      if (!reading.ok) return assert.ok(reading.faults.length > 0)
      assert.deepEqual(parseQuestionSet(JSON.parse(JSON.stringify(reading.questions))), { ...reading, warnings: [] })
    }),
  )
})
