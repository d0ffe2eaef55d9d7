import { instanceWrite } from '../../interface.ts'

/** Writes a fact unless it is known, and answers what is known now: of processes that start together, one decides. */
export const settleSetting = instanceWrite(
  async (tx, { name, value }: { name: string; value: string }): Promise<string> => {
    await tx.dialect.insertMany(tx.db, 'instance_setting', [{ name, value }], { ignoreConflicts: true })
    const row = await tx.db
      .selectFrom('instance_setting')
      .select('value')
      .where('name', '=', name)
      .executeTakeFirstOrThrow()
    return row.value
  },
)
