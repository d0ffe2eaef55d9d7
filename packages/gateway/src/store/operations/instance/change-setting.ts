import { instanceWrite } from '../../interface.ts'

/** Changes a fact that `settleSetting` wrote. */
export const changeSetting = instanceWrite(
  async (tx, { name, value }: { name: string; value: string }): Promise<void> => {
    await tx.db.updateTable('instance_setting').set({ value }).where('name', '=', name).execute()
  },
)
