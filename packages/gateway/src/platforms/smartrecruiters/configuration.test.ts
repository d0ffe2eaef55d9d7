import assert from 'node:assert/strict'
import test from 'node:test'
import {
  assessmentTypes,
  configurationDifferences,
  consentDisplayModes,
  disableUrl,
  packageUrl,
  readConfiguration,
  readStoredConfiguration,
  writeConfiguration,
} from '@gangway/wire/smartrecruiters'
import fc from 'fast-check'
import { withSettingsDefaults } from '../../model/index.ts'
import { wantedConfiguration } from './configuration.ts'
import { RegistrationSettings } from './settings.ts'
import { registrationUrls } from './urls.ts'

const wanted = (settings: object, publicUrl = 'https://gangway.example') =>
  wantedConfiguration(publicUrl, 'token', withSettingsDefaults(RegistrationSettings, { ...settings }))

const text = fc.string({ minLength: 1 })
const anySettings = fc.record({
  inline: fc.boolean(),
  consentDisplayMode: fc.constantFrom(...consentDisplayModes),
  supportedAssessmentTypes: fc.uniqueArray(fc.constantFrom(...assessmentTypes), { minLength: 1 }),
  fields: fc.uniqueArray(fc.record({ id: text, name: text, description: text }), {
    maxLength: 5,
    selector: ({ id }) => id,
  }),
})

test('whatever the settings, a strict platform takes it, and then nothing differs', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      const configuration = wanted(settings)
      const reading = readConfiguration(JSON.parse(JSON.stringify(writeConfiguration(configuration))), 'strict')
      assert.ok(reading.ok, JSON.stringify(reading))
      assert.deepEqual(reading.warnings, [])
      assert.deepEqual(configurationDifferences(reading.configuration, configuration), [])
      assert.equal('inlineAssessmentPackageOrderUrl' in configuration, settings.inline)
    }),
  )
})

test('in the guide’s names a lenient platform takes it, and what the guide does not echo is not missed', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      const configuration = wanted(settings)
      const written = writeConfiguration(configuration, 'seed')
      assert.ok(readConfiguration(written, 'lenient').ok)
      assert.equal(readConfiguration(written, 'strict').ok, false)
      const held = readStoredConfiguration(written)!
      assert.deepEqual(configurationDifferences(held, configuration, 'seed'), [])
    }),
  )
})

test('an id that the platform puts into the URLs leads where we listen', () => {
  const urls = registrationUrls('https://gangway.example', 'token')
  const { integrationDisableUrl, singleAssessmentPackageUrl } = wanted({})
  assert.equal(disableUrl(integrationDisableUrl!, 'acme & co'), urls.disable!.replace('{companyId}', 'acme%20%26%20co'))
  assert.equal(packageUrl(singleAssessmentPackageUrl, 'pkg-1'), `${urls.package}pkg-1`)
  const texts = Object.values(wanted({})).filter((value) => typeof value === 'string')
  assert.ok(texts.every((url) => !/[{}]|%7b/i.test(url)))
})
