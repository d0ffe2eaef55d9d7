import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type PartnerConfiguration, writeConfiguration, writeStoredConfiguration } from './configuration.ts'
import { configurationDifferences } from './configuration-compare.ts'
import { readConfiguration, readStoredConfiguration } from './configuration-read.ts'
import { assessmentTypes } from './enums.ts'

const wanted: PartnerConfiguration = {
  consentUrl: 'https://p.example/integration',
  consentDisplayMode: 'REDIRECT',
  assessmentPackageListUrl: 'https://p.example/packages',
  singleAssessmentPackageUrl: 'https://p.example/packages',
  oauthTokenUrl: 'https://p.example/oauth/token',
  supportedAssessmentTypes: ['SKILL_TEST', 'INLINE_ASSESSMENT'],
  packageOrderUrl: 'https://p.example/packages/orders',
  inlineAssessmentPackageOrderUrl: 'https://p.example/packages/inline/orders',
  integrationDisableUrl: 'https://p.example/integrations/companies/{companyId}',
  fields: [{ id: 'seniority', name: 'Seniority', description: 'How senior' }],
}

function pointers(value: unknown, mode: 'strict' | 'lenient') {
  const reading = readConfiguration(value, mode)
  return reading.ok ? undefined : reading.faults.map(({ pointer }) => pointer)
}

test("current has the reference's names (rows 4 to 7)", () => {
  assert.deepEqual(writeConfiguration(wanted), wanted)
  assert.deepEqual(readConfiguration(writeConfiguration(wanted), 'strict'), {
    ok: true,
    configuration: wanted,
    warnings: [],
  })
})

test("seed has the guide's names: refused strictly, filled in leniently (rows 4 and 5)", () => {
  const seed = writeConfiguration(wanted, 'seed')
  assert.deepEqual(Object.keys(seed).toSorted(), [
    'assessmentPackageListUrl',
    'consentUrl',
    'inlineAssessmentPackageOrderUrl',
    'integrationDisableUrl',
    'oauthTokenUrl',
    'packageOrderUrl',
    'singleAssessmentUrl',
  ])
  assert.deepEqual(pointers(seed, 'strict'), [
    '/consentDisplayMode',
    '/singleAssessmentPackageUrl',
    '/supportedAssessmentTypes',
  ])
  const reading = readConfiguration(seed, 'lenient')
  const { fields: _fields, ...rest } = wanted
  assert.ok(reading.ok)
  assert.deepEqual(reading.configuration, {
    ...rest,
    consentDisplayMode: 'POPUP',
    supportedAssessmentTypes: [...assessmentTypes],
  })
  assert.equal(reading.warnings.length, 3)
})

test('consentURL and inlineAssessmentPackageOrderId are taken leniently (rows 6 and 7)', () => {
  const { consentUrl, inlineAssessmentPackageOrderUrl, ...rest } = wanted
  const misspelt = { ...rest, consentURL: consentUrl, inlineAssessmentPackageOrderId: inlineAssessmentPackageOrderUrl }
  assert.deepEqual(pointers(misspelt, 'strict'), ['/consentUrl'])
  const reading = readConfiguration(misspelt, 'lenient')
  assert.deepEqual(reading.ok && reading.configuration, wanted)
})

test('both display modes are legal, an empty URL is no URL (row 21)', () => {
  for (const consentDisplayMode of ['POPUP', 'REDIRECT']) {
    assert.equal(pointers({ ...wanted, consentDisplayMode }, 'strict'), undefined)
  }
  const reading = readConfiguration({ ...wanted, inlineAssessmentPackageOrderUrl: '' }, 'strict')
  assert.ok(reading.ok)
  assert.equal('inlineAssessmentPackageOrderUrl' in reading.configuration, false)
})

test('the faults are told by pointer', () => {
  const field = { id: 'a', name: 'b', description: 'c' }
  const cases: [object | null, string[]][] = [
    [null, ['']],
    [{ ...wanted, consentUrl: '/integration' }, ['/consentUrl']],
    [{ ...wanted, consentUrl: '' }, ['/consentUrl']],
    [{ ...wanted, oauthTokenUrl: 'http://p.example/token' }, ['/oauthTokenUrl']],
    [{ ...wanted, packageOrderUrl: 'javascript:alert(1)' }, ['/packageOrderUrl']],
    [{ ...wanted, consentDisplayMode: 'FRAME' }, ['/consentDisplayMode']],
    [{ ...wanted, supportedAssessmentTypes: [] }, ['/supportedAssessmentTypes']],
    [{ ...wanted, supportedAssessmentTypes: ['SKILLS_TEST'] }, ['/supportedAssessmentTypes/0']],
    [{ ...wanted, supportedAssessmentTypes: [...assessmentTypes, 'SKILL_TEST'] }, ['/supportedAssessmentTypes']],
    [{ ...wanted, fields: Array(6).fill(field) }, ['/fields']],
    [{ ...wanted, fields: [{ id: 'a', name: 'b' }] }, ['/fields/0/description']],
    [{ ...wanted, fields: [field, field] }, ['/fields/1/id']],
  ]
  for (const [value, expected] of cases) assert.deepEqual(pointers(value, 'strict'), expected, JSON.stringify(value))
})

test('http is taken on a loopback host, elsewhere leniently with a warning', () => {
  for (const host of ['127.0.0.1:8080', 'localhost', '[::1]:1']) {
    assert.equal(pointers({ ...wanted, oauthTokenUrl: `http://${host}/token` }, 'strict'), undefined, host)
  }
  const reading = readConfiguration({ ...wanted, oauthTokenUrl: 'http://127.0.0.1.evil.example/token' }, 'lenient')
  assert.deepEqual(reading.ok && reading.warnings.map(({ code }) => code), ['not_https'])
})

test('the stored configuration has what both generations answer', () => {
  const stored = writeStoredConfiguration(wanted, 'https://sr.example/')
  assert.deepEqual(stored, {
    ...wanted,
    singleAssessmentUrl: wanted.singleAssessmentPackageUrl,
    companyIntegrationUrl: 'https://sr.example/assessment-api/v202010/integration/company/{companyId}',
  })
  assert.equal('integrationDisableUrl' in writeStoredConfiguration(wanted, 'https://sr.example', 'seed'), false)
})

test('what the platform holds is compared by member', () => {
  const held = readStoredConfiguration(writeStoredConfiguration(wanted, 'https://sr.example'))!
  assert.deepEqual(configurationDifferences(held, wanted), [])
  const reordered = {
    ...held,
    supportedAssessmentTypes: wanted.supportedAssessmentTypes.toReversed(),
    integrationDisableUrl: 'https://p.example/integrations/companies/%7BcompanyId%7D',
  }
  assert.deepEqual(configurationDifferences(reordered, wanted), [])
  const { packageOrderUrl: _url, ...without } = held
  assert.deepEqual(
    configurationDifferences(
      { ...without, consentUrl: 'https://old.example', consentDisplayMode: 'POPUP' },
      {
        ...wanted,
        fields: [{ id: 'seniority', name: 'Seniority', description: 'Other' }],
      },
    ),
    [
      { field: 'consentUrl', held: 'https://old.example', wanted: wanted.consentUrl },
      { field: 'packageOrderUrl', wanted: wanted.packageOrderUrl },
      { field: 'consentDisplayMode', held: 'POPUP', wanted: 'REDIRECT' },
      { field: 'fields', held: wanted.fields, wanted: [{ id: 'seniority', name: 'Seniority', description: 'Other' }] },
    ],
  )
})

test("what the guide's response does not echo is no difference in that generation", () => {
  const held = readStoredConfiguration(writeStoredConfiguration(wanted, 'https://sr.example', 'seed'))!
  assert.deepEqual(configurationDifferences(held, wanted, 'seed'), [])
  assert.deepEqual(
    configurationDifferences(held, wanted).map(({ field }) => field),
    ['integrationDisableUrl', 'consentDisplayMode', 'supportedAssessmentTypes', 'fields'],
  )
})

test('an unreadable answer loses only its unreadable members', () => {
  assert.deepEqual(
    readStoredConfiguration({
      consentUrl: 'https://p.example',
      oauthTokenUrl: {},
      consentDisplayMode: 'OTHER',
      supportedAssessmentTypes: ['SKILL_TEST', 'NEW_TYPE', 7],
      fields: [{ id: 'a', name: null }, 'x'],
    }),
    { consentUrl: 'https://p.example', supportedAssessmentTypes: ['SKILL_TEST'], fields: [{ id: 'a' }] },
  )
  assert.equal(readStoredConfiguration(null), undefined)
})

test('hostile bodies never throw', () => {
  fc.assert(
    fc.property(
      fc.anything(),
      fc.constantFrom(...Object.keys(wanted), '__proto__'),
      fc.anything(),
      (value, name, member) => {
        for (const body of [value, { ...wanted, [name]: member }]) {
          for (const mode of ['strict', 'lenient'] as const)
            assert.equal(typeof readConfiguration(body, mode).ok, 'boolean')
          const held = readStoredConfiguration(body)
          if (held) assert.ok(Array.isArray(configurationDifferences(held, wanted)))
        }
      },
    ),
  )
})
