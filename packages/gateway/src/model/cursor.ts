import type { Cursor } from './page.ts'
import { Problem } from './problems.ts'

/**
 * A place in a list as text that can stand in a URL. It holds the list and the tenant, so that it fits nowhere else; it
 * is opaque to callers, and not secret.
 */
export function encodeCursor(list: string, tenant: string, cursor: Cursor): string {
  return Buffer.from(`${list} ${tenant} ${cursor.xid} ${cursor.position}`, 'utf8').toString('base64url')
}

const maxXid = 2n ** 64n - 1n

/** Throws `invalid_cursor` for what `encodeCursor` did not make for this list and tenant. */
export function decodeCursor(list: string, tenant: string, text: string): Cursor {
  const [ofList, ofTenant, xid = '', position = ''] = Buffer.from(text, 'base64url').toString('utf8').split(' ')
  const cursor = { xid, position: Number(position) }
  const fits =
    ofList === list &&
    ofTenant === tenant &&
    /^\d{1,20}$/.test(xid) &&
    BigInt(xid) <= maxXid &&
    /^\d+$/.test(position) &&
    Number.isSafeInteger(cursor.position) &&
    encodeCursor(list, tenant, cursor) === text
  if (!fits) throw new Problem('invalid_cursor')
  return cursor
}
