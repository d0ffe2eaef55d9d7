import { sql } from 'kysely'
import { instanceWrite } from '../../interface.ts'
import type { SealedSecret } from './list-sealed.ts'

/** Puts a secret that was sealed anew in the place of the old one, unless the secret itself was replaced meanwhile. */
export const replaceSealed = instanceWrite(
  async (tx, { secret, sealed }: { secret: SealedSecret; sealed: string }): Promise<void> => {
    const column = sql.ref(secret.column)
    await sql`update ${sql.table(secret.table)} set ${column} = ${sealed}
      where tenant = ${secret.tenant} and id = ${secret.id} and ${column} = ${secret.sealed}`.execute(tx.db)
    tx.wake('connections')
  },
)
