import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyResultPatch, type judgeResult } from './result-apply.ts'
import { isResultMediaType, type PackageResult } from './results.ts'

/** The example of contract 5.3, its dots filled in. */
const example: PackageResult = {
  status: 'COMPLETED',
  name: 'R&D package',
  assessmentPackageDate: '2020-08-28T20:36:28.618Z',
  submissionDate: '2020-08-29T09:00:00.000Z',
  score: { raw: 72, min: 0, max: 100 },
  scoreLabel: 'Recommended',
  summary: 'Strong',
  attachments: [{ type: 'PDF_URL', url: 'https://p.example/r/abc.pdf' }],
  assessmentResults: [
    {
      assessmentId: 'a-1',
      status: 'COMPLETED',
      assessmentDate: '2020-08-28T20:36:28.618Z',
      submissionDate: '2020-08-29T09:00:00.000Z',
      score: { raw: 8, min: 0, max: 10 },
      scoreLabel: '8/10',
      summary: '…',
      attachments: [],
    },
  ],
}

const strict = { mode: 'strict' } as const
const lenient = { mode: 'lenient' } as const

function pointers(outcome: ReturnType<typeof judgeResult>): string[] | undefined {
  return outcome.ok ? undefined : outcome.faults.map(({ pointer }) => pointer)
}

test('the example of contract 5.3 is accepted strictly and without a warning', () => {
  const judgement = { mode: 'strict', assessmentIds: ['a-1'] } as const
  assert.deepEqual(applyResultPatch({}, example, judgement), {
    ok: true,
    result: example,
    statusChanged: true,
    warnings: [],
  })
})

test('absent is unchanged, null removes, an object is merged, an array replaced', () => {
  const outcome = applyResultPatch(
    example,
    { summary: null, score: { raw: 80 }, assessmentResults: [{ assessmentId: 'a-2', status: 'PENDING' }] },
    strict,
  )
  const { summary: _summary, ...rest } = example
  assert.ok(outcome.ok)
  assert.equal(outcome.statusChanged, false)
  assert.deepEqual(outcome.result, {
    ...rest,
    score: { raw: 80, min: 0, max: 100 },
    assessmentResults: [{ assessmentId: 'a-2', status: 'PENDING' }],
  })
})

test('what is judged is the merged document', () => {
  assert.equal(applyResultPatch(example, { score: { raw: 101 } }, strict).ok, false)
  assert.equal(applyResultPatch({}, { score: { raw: 80 } }, strict).ok, false)
  assert.ok(applyResultPatch(example, { score: { raw: 101, max: 200 } }, strict).ok)
})

test('the faults are told by pointer', () => {
  const cases: [unknown, string[]][] = [
    [null, ['']],
    [[], ['']],
    ['COMPLETED', ['']],
    [{ status: 'CANCELLED' }, ['/status']],
    [{ status: 'completed' }, ['/status']],
    [{ name: 7 }, ['/name']],
    [{ submissionDate: '2020-08-28' }, ['/submissionDate']],
    [{ submissionDate: '2020-08-28T20:36:28' }, ['/submissionDate']],
    [{ score: '28/80' }, ['/score']],
    [{ score: { raw: 1 } }, ['/score/min', '/score/max']],
    [{ score: { raw: 1.5, min: 0, max: 2 } }, ['/score/raw']],
    [{ score: { raw: 1, min: 0, max: '2' } }, ['/score/max']],
    [{ score: { raw: 1, min: 2, max: 2 } }, ['/score']],
    [{ score: { raw: 3, min: 0, max: 2 } }, ['/score']],
    [{ attachments: {} }, ['/attachments']],
    [{ attachments: [{ type: 'URL', url: 'https://p.example' }] }, ['/attachments/0/type']],
    [{ attachments: [{ type: 'PDF_URL' }] }, ['/attachments/0/url']],
    [{ attachments: [{ type: 'PDF_URL', url: 'javascript:alert(1)' }] }, ['/attachments/0/url']],
    [{ assessmentResults: [{}] }, ['/assessmentResults/0/assessmentId']],
    [{ assessmentResults: [{ assessmentId: 'a', score: null }] }, ['/assessmentResults/0/score']],
    [{ assessmentResults: [{ assessmentId: 'a', score: { raw: 9, min: 0, max: 1 } }] }, ['/assessmentResults/0/score']],
  ]
  for (const [patch, expected] of cases) {
    const outcome = applyResultPatch({}, patch, strict)
    assert.deepEqual(pointers(outcome), expected, JSON.stringify(patch))
    assert.deepEqual(!outcome.ok && [outcome.status, outcome.code], [400, 'INVALID_RESULT'])
  }
})

test("the package's date under its older name: refused strictly, taken leniently (row 13)", () => {
  const patch = { assessmentDate: '2020-08-28T20:36:28.618Z' }
  assert.deepEqual(pointers(applyResultPatch({}, patch, strict)), ['/assessmentDate'])
  const outcome = applyResultPatch({}, patch, lenient)
  assert.ok(outcome.ok)
  assert.deepEqual(outcome.result, { assessmentPackageDate: '2020-08-28T20:36:28.618Z' })
  assert.deepEqual(
    outcome.warnings.map(({ code }) => code),
    ['renamed'],
  )
  const removed = applyResultPatch(outcome.result, { assessmentDate: null }, lenient)
  assert.deepEqual(removed.ok && removed.result, {})
})

test('"VIDEO URL": refused strictly, taken leniently (row 14)', () => {
  const patch = { attachments: [{ type: 'VIDEO URL', url: 'https://p.example/v' }] }
  assert.deepEqual(pointers(applyResultPatch({}, patch, strict)), ['/attachments/0/type'])
  const outcome = applyResultPatch({}, patch, lenient)
  assert.deepEqual(outcome.ok && outcome.result.attachments, [{ type: 'VIDEO_URL', url: 'https://p.example/v' }])
})

test("the guide's own sample: refused strictly, taken leniently (row 28)", () => {
  const sample = {
    status: 'COMPLETED',
    name: 'R&D package',
    summary: 'Summary',
    assessmentDate: '2020-08-28T20:36:28.618Z',
    submissionDate: '2020-08-28T20:36:28.618Z',
    score: { raw: 0, min: 0, max: 0 },
    scoreLabel: 'Label',
    attachments: [{ type: 'VIDEO URL', url: 'https://p.example/v' }],
    assessmentResults: [
      {
        assessmentId: 'a-1',
        assessmentDate: '2020-08-28T20:36:28.618Z',
        status: 'COMPLETED',
        score: { raw: 0, min: 0, max: 0 },
        attachments: [{ type: 'VIDEO URL', url: 'https://p.example/v' }],
      },
    ],
  }
  assert.equal(applyResultPatch({}, sample, strict).ok, false)
  const outcome = applyResultPatch({}, sample, lenient)
  assert.ok(outcome.ok)
  assert.deepEqual(
    outcome.warnings.map(({ code }) => code),
    ['renamed', 'score_bounds', 'score_bounds'],
  )
  assert.equal(outcome.result.assessmentPackageDate, sample.assessmentDate)
  // Each of the three alone is refused strictly, and nothing else in the sample is.
  const { assessmentDate: _date, ...corrected } = {
    ...sample,
    score: { raw: 0, min: 0, max: 1 },
    attachments: [],
    assessmentResults: [],
  }
  assert.ok(applyResultPatch({}, corrected, strict).ok)
  for (const name of ['assessmentDate', 'score', 'attachments'] as const) {
    assert.equal(applyResultPatch({}, { ...corrected, [name]: sample[name] }, strict).ok, false, name)
  }
})

test('an assessment outside of the package: refused strictly, warned of leniently', () => {
  const patch = { assessmentResults: [{ assessmentId: 'a-9' }] }
  const at = '/assessmentResults/0/assessmentId'
  assert.deepEqual(pointers(applyResultPatch({}, patch, { ...strict, assessmentIds: ['a-1'] })), [at])
  const outcome = applyResultPatch({}, patch, { ...lenient, assessmentIds: ['a-1'] })
  assert.deepEqual(outcome.ok && outcome.warnings.map(({ pointer }) => pointer), [at])
  assert.ok(applyResultPatch({}, patch, strict).ok)
})

test('name and assessmentName are both read, unknown members are left out and warned of', () => {
  const patch = { extra: 1, assessmentResults: [{ assessmentId: 'a', assessmentName: 'Java', id: 'x' }] }
  for (const mode of [strict, lenient]) {
    const outcome = applyResultPatch({}, patch, mode)
    assert.ok(outcome.ok)
    assert.deepEqual(outcome.result, { assessmentResults: [{ assessmentId: 'a', name: 'Java' }] })
    assert.deepEqual(
      outcome.warnings.map(({ pointer, code }) => [pointer, code]),
      [
        ['', 'unknown_member'],
        ['/assessmentResults/0', 'unknown_member'],
      ],
    )
  }
})

test('null in an item is no value leniently', () => {
  const outcome = applyResultPatch(
    {},
    { assessmentResults: [{ assessmentId: 'a', score: null, status: 'in progress' }] },
    lenient,
  )
  assert.deepEqual(outcome.ok && outcome.result.assessmentResults, [{ assessmentId: 'a', status: 'IN_PROGRESS' }])
})

test('one media type, any charset (row 18: PATCH is for JSON only)', () => {
  for (const type of ['application/json', 'Application/JSON; charset=latin1', ' application/json ;x=y']) {
    assert.ok(isResultMediaType(type), type)
  }
  for (const type of [
    undefined,
    '',
    'application/merge-patch+json',
    'application/json5',
    'text/json',
    'multipart/form-data',
  ]) {
    assert.ok(!isResultMediaType(type), String(type))
  }
})

test('hostile patches never throw and leave only known members', () => {
  const depth = 50_000
  const deep = JSON.parse(`${'{"score":'.repeat(depth)}1${'}'.repeat(depth)}`)
  const hostile = fc.oneof(
    fc.anything(),
    fc.constant(deep),
    fc.constant(JSON.parse('{"__proto__":{"status":"COMPLETED"}}')),
  )
  const name = fc.constantFrom(...Object.keys(example), 'assessmentDate', '__proto__')
  fc.assert(
    fc.property(hostile, name, hostile, fc.constantFrom(strict, lenient), (value, member, inner, mode) => {
      for (const patch of [
        value,
        { [member]: inner },
        { assessmentResults: [value, { assessmentId: 'a', [member]: inner }] },
      ]) {
        const outcome = applyResultPatch(example, patch, mode)
        if (outcome.ok)
          assert.deepEqual(
            Object.keys(outcome.result).filter((key) => !(key in example) && key !== 'description'),
            [],
          )
      }
    }),
  )
})
