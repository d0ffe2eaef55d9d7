import { read } from '../../interface.ts'

/** The package that platforms know by this id, retired or not; null where there never was one. */
export const findPackageByRemoteId = read(
  async (tx, tenant, { remoteId }: { remoteId: string }) =>
    (await tx.db
      .selectFrom('assessment_package')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('remote_id', '=', remoteId)
      .executeTakeFirst()) ?? null,
)
