import { instanceRead } from '../../interface.ts'

/** The active registrations of a platform, over all tenants. */
export const listActiveRegistrations = instanceRead((tx, { platform }: { platform: string }) =>
  tx.db
    .selectFrom('registration')
    .select(['tenant', 'id'])
    .where('platform', '=', platform)
    .where('status', '=', 'active')
    .orderBy('position')
    .execute(),
)
