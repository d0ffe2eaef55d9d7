import { Compile } from 'typebox/compile'
import {
  ConfigurationFieldSchema,
  configurationUrls,
  type PartnerConfiguration,
  PartnerConfigurationSchema,
} from './configuration.ts'
import { assessmentTypes, readAssessmentType } from './enums.ts'
import { type Fault, type Mode, schemaFaults } from './faults.ts'
import { isObject, type JsonObject, own, textOf } from './json.ts'
import { pick } from './pick.ts'
import { httpUrl, isLoopback } from './urls.ts'

export type ConfigurationReading =
  | { ok: true; configuration: PartnerConfiguration; warnings: Fault[] }
  | { ok: false; status: 400; code: 'INVALID_CONFIGURATION'; faults: Fault[] }

const validator = Compile(PartnerConfigurationSchema)

/** The guide's other spellings (contract 8, rows 4, 6 and 7). */
const aliases = {
  singleAssessmentPackageUrl: 'singleAssessmentUrl',
  consentUrl: 'consentURL',
  inlineAssessmentPackageOrderUrl: 'inlineAssessmentPackageOrderId',
} as const

/**
 * Reads the body of a PUT as the platform's side does. Strict: the reference's names, all required members, https (or
 * http on a loopback host). Lenient: the guide's names, `POPUP` and all six types where they are missing, and any http
 * URL with a warning. An empty URL is no URL in both. Never throws.
 */
export function readConfiguration(value: unknown, mode: Mode): ConfigurationReading {
  const warnings: Fault[] = []
  const candidate = mode === 'lenient' ? loosened(value, warnings) : withoutEmptyUrls(value)
  if (!validator.Check(candidate)) return refused(schemaFaults(validator, candidate))
  const faults = [...urlFaults(candidate, mode, warnings), ...repeatedFaults(candidate)]
  if (faults.length > 0) return refused(faults)
  return { ok: true, configuration: pick(PartnerConfigurationSchema, candidate)!, warnings }
}

/** What the platform answered to PUT or GET, as far as it can be read: any member may be missing. */
export type StoredConfiguration = Partial<Omit<PartnerConfiguration, 'fields'>> & {
  fields?: { id?: string; name?: string; description?: string }[]
}

/** Reads the platform's answer; unknown members and unreadable ones are left out. Undefined when it is no object. */
export function readStoredConfiguration(value: unknown): StoredConfiguration | undefined {
  if (!isObject(value)) return undefined
  const stored: StoredConfiguration = {}
  for (const name of configurationUrls) {
    const url = textOf(own(value, name)) ?? textOf(aliased(value, name))
    if (url !== undefined) stored[name] = url
  }
  const { consentDisplayMode, supportedAssessmentTypes } = PartnerConfigurationSchema.properties
  const mode = pick(consentDisplayMode, own(value, 'consentDisplayMode'))
  if (mode !== undefined) stored.consentDisplayMode = mode
  const types = pick(supportedAssessmentTypes, own(value, 'supportedAssessmentTypes'))
  if (types !== undefined) stored.supportedAssessmentTypes = types
  const fields = own(value, 'fields')
  if (Array.isArray(fields)) stored.fields = fields.slice(0, 100).filter(isObject).map(readField)
  return stored
}

function readField(field: JsonObject): { id?: string; name?: string; description?: string } {
  const members = Object.keys(ConfigurationFieldSchema.properties).flatMap((name) => {
    const text = textOf(own(field, name))
    return text === undefined ? [] : [[name, text]]
  })
  return Object.fromEntries(members)
}

function refused(faults: Fault[]): ConfigurationReading {
  return { ok: false, status: 400, code: 'INVALID_CONFIGURATION', faults }
}

function aliased(value: JsonObject, name: string): unknown {
  return Object.hasOwn(aliases, name) ? own(value, aliases[name as keyof typeof aliases]) : undefined
}

/** "Leave out or empty if inline is unsupported" (contract 1.2): an empty URL is none. */
function withoutEmptyUrls(value: unknown): unknown {
  if (!isObject(value)) return value
  const urls: readonly string[] = configurationUrls
  return Object.fromEntries(Object.entries(value).filter(([name, given]) => !(urls.includes(name) && given === '')))
}

function loosened(value: unknown, warnings: Fault[]): unknown {
  if (!isObject(value)) return value
  const loose = Object.fromEntries(Object.entries(value).filter(([, given]) => given !== null && given !== ''))
  const fill = (name: string, given: unknown, message: string) => {
    if (Object.hasOwn(loose, name) || given === undefined || given === null || given === '') return
    loose[name] = given
    warnings.push({ pointer: `/${name}`, code: 'filled', message })
  }
  for (const [name, alias] of Object.entries(aliases)) fill(name, own(loose, alias), `taken from ${alias}`)
  fill('consentDisplayMode', 'POPUP', 'taken to be POPUP')
  fill('supportedAssessmentTypes', [...assessmentTypes], 'taken to be all six')
  if (Array.isArray(loose.supportedAssessmentTypes)) {
    loose.supportedAssessmentTypes = loose.supportedAssessmentTypes.map((type) => readAssessmentType(type) ?? type)
  }
  return loose
}

function urlFaults(configuration: PartnerConfiguration, mode: Mode, warnings: Fault[]): Fault[] {
  return configurationUrls.flatMap((name) => {
    const text = configuration[name]
    if (text === undefined) return []
    const url = httpUrl(text)
    if (url === undefined) return [{ pointer: `/${name}`, code: 'url', message: 'must be an absolute https URL' }]
    if (url.protocol === 'https:' || isLoopback(url.hostname)) return []
    const fault = { pointer: `/${name}`, code: 'not_https', message: 'must be https' }
    if (mode === 'strict') return [fault]
    warnings.push(fault)
    return []
  })
}

function repeatedFaults({ fields = [] }: PartnerConfiguration): Fault[] {
  const ids = fields.map(({ id }) => id)
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [{ pointer: `/fields/${index}/id`, code: 'id_repeated', message: 'is repeated' }],
  )
}
