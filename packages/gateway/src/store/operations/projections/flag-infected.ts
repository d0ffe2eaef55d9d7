import type { Flag } from '../../../model/application.ts'
import type { Tx } from '../../interface.ts'
import type { DocumentRow } from './documents.ts'

/** Flags applications whose documents are known to be infected, and no others, before they are written. */
export async function flagInfected(
  tx: Tx,
  tenant: string,
  applications: readonly { row: { flags: string }; documents: readonly DocumentRow[] }[],
): Promise<void> {
  const hashes = applications.flatMap(({ documents }) => documents.map(({ sha256 }) => sha256))
  if (hashes.length === 0) return
  const rows = await tx.db
    .selectFrom('document_content')
    .select('sha256')
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('sha256', hashes))
    .where('scan_status', '=', 'infected')
    .execute()
  const infected = new Set(rows.map(({ sha256 }) => sha256))
  for (const { row, documents } of applications) {
    const flags: Flag[] = JSON.parse(row.flags)
    const others = flags.filter((flag) => flag !== 'infected')
    const is = documents.some(({ sha256 }) => infected.has(sha256))
    if (is !== flags.includes('infected')) row.flags = JSON.stringify(is ? [...others, 'infected'] : others)
  }
}
