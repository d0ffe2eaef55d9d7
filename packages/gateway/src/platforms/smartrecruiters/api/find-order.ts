import type { RegistrationView } from '../../../intake/interface.ts'
import { Problem } from '../../../model/index.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { RegistrationSettings } from '../settings.ts'

/** An order of this platform, with the settings of its registration. */
export async function findOrder(
  { store, directory }: Pick<PlatformDeps, 'store' | 'directory'>,
  tenant: string,
  id: string,
) {
  const { row } = await store.findOrder(tenant, { id })
  const { registration } = await directory.byId(tenant, { connectionId: row.connection_id })
  requireOurs(registration)
  return { order: row, settings: registration.settings as RegistrationSettings }
}

function requireOurs({ platform }: RegistrationView): void {
  if (platform !== 'smartrecruiters') throw new Problem('not_found', 'This is no order of SmartRecruiters')
}

/** The names of the assessments of an order's package, by id; undefined where the package is not known. */
export async function assessmentNames(
  { store }: Pick<PlatformDeps, 'store'>,
  tenant: string,
  { package_id: id }: { package_id: string | null },
): Promise<ReadonlyMap<string, string> | undefined> {
  if (id === null) return undefined
  const { assessments } = await store.findPackage(tenant, { id })
  return new Map((JSON.parse(assessments) as { id: string; name: string }[]).map(({ id, name }) => [id, name]))
}

/** The refusal of files for an order that takes none (contract 5.5). */
export function inlineRefusal(pointer: string): Problem {
  const detail = 'host the file yourself and give its link as `url`'
  return new Problem(
    'inline_attachment_not_supported',
    `SmartRecruiters takes no uploaded files for inline orders: ${detail}`,
    { errors: [{ pointer, detail }] },
  )
}
