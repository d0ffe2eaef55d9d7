import type { TSchema } from 'typebox'
import { bodyInstant } from '../model/instants.ts'
import { mergePatch } from '../model/merge-patch.ts'
import type { PlatformFields } from '../model/platform-api.ts'
import { invalidBody } from '../model/problems.ts'
import { withSettingsDefaults } from '../model/settings-defaults.ts'
import { bodyCheck, closed } from '../model/validate.ts'
import { sealingContext } from '../secrets/contexts.ts'
import type { ApiDeps } from './deps.ts'

/** How long credentials stay valid after they were replaced, unless the request says otherwise (model section 5). */
const rotationMs = 24 * 60 * 60 * 1000

/** The columns that registrations and connections keep settings and credentials in. */
export interface SecretRow {
  tenant: string
  id: string
  settings: string
  credentials: string
  previous_credentials: string | null
  previous_valid_until: number | null
}

export interface FieldChange {
  settings?: object
  credentials?: object
  previousValidUntil?: string | null
}

export type FieldColumns = Partial<Omit<SecretRow, 'tenant' | 'id'>>

/** Checks and seals the settings and credentials of one kind of record of one platform. */
export class FieldKeeper {
  readonly #kind: 'registration' | 'connection'
  readonly #settings: TSchema
  readonly #checkSettings: (value: unknown, at: string) => unknown
  readonly #checkCredentials: (value: unknown, at: string) => unknown
  readonly #deps: Pick<ApiDeps, 'secretBox' | 'now'>

  constructor(kind: 'registration' | 'connection', fields: PlatformFields, deps: Pick<ApiDeps, 'secretBox' | 'now'>) {
    this.#kind = kind
    this.#settings = fields.settings
    this.#checkSettings = bodyCheck(closed(fields.settings))
    this.#checkCredentials = bodyCheck(closed(fields.credentials))
    this.#deps = deps
  }

  /** Settings of a row as they are shown. */
  settings(row: Pick<SecretRow, 'settings'>): Record<string, unknown> {
    return withSettingsDefaults(this.#settings, JSON.parse(row.settings))
  }

  seal(tenant: string, id: string, credentials: unknown): string {
    return this.#deps.secretBox.seal(JSON.stringify(credentials), sealingContext(this.#kind, tenant, id))
  }

  open(row: SecretRow): Record<string, unknown> {
    return JSON.parse(this.#deps.secretBox.open(row.credentials, sealingContext(this.#kind, row.tenant, row.id)))
  }

  /** The columns that a PATCH changes. Throws `invalid_body` where what comes out would not be acceptable. */
  change(row: SecretRow, change: FieldChange): FieldColumns {
    const columns: FieldColumns = {}
    if (change.settings) {
      const merged = mergePatch(JSON.parse(row.settings), change.settings)
      columns.settings = JSON.stringify(this.#checkSettings(merged, '/settings'))
    }
    const { previousValidUntil } = change
    const until =
      typeof previousValidUntil === 'string'
        ? bodyInstant('/previousValidUntil', previousValidUntil)
        : previousValidUntil
    if (change.credentials) Object.assign(columns, this.#rotate(row, change.credentials, until))
    else if (until !== undefined) Object.assign(columns, this.#limitPrevious(row, until))
    return columns
  }

  #rotate(row: SecretRow, patch: object, until: number | null | undefined): FieldColumns {
    const before = this.open(row)
    const after = this.#checkCredentials(mergePatch(before, patch), '/credentials')
    // The same ones again: those before them must not be pushed out.
    if (JSON.stringify(after) === JSON.stringify(before)) {
      return until === undefined ? {} : this.#limitPrevious(row, until)
    }
    return {
      credentials: this.seal(row.tenant, row.id, after),
      previous_credentials: until === null ? null : row.credentials,
      previous_valid_until: until === undefined ? this.#deps.now() + rotationMs : until,
    }
  }

  #limitPrevious(row: SecretRow, until: number | null): FieldColumns {
    if (until === null) return { previous_credentials: null, previous_valid_until: null }
    if (row.previous_credentials === null) {
      throw invalidBody('/previousValidUntil', 'there are no credentials before the ones in use')
    }
    return { previous_valid_until: until }
  }
}
