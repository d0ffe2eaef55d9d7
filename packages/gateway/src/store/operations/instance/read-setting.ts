import { instanceRead } from '../../interface.ts'

/** A fact kept about the whole installation, such as the sealed text that only the right secret key opens. */
export const readSetting = instanceRead(async (tx, { name }: { name: string }): Promise<string | null> => {
  const row = await tx.db.selectFrom('instance_setting').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value ?? null
})
