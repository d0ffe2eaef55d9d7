import type { Dialect } from '../../interface.ts'

/** See `Dialect.lockKey`. The writer is alone. */
export const lockKey: Dialect['lockKey'] = async () => {}

/** See `Dialect.shareKeys`. */
export const shareKeys: Dialect['shareKeys'] = async () => {}
