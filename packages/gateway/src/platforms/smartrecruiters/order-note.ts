import type { OrderKind } from '@gangway/wire/smartrecruiters'

/** What intake decided of an order, kept with its message for projection. */
export interface OrderNote {
  /**
   * The random part of the candidate's URLs: 32 characters, and the first member, because that is where the store finds
   * it (migration 0002).
   */
  token: string
  /** The UUID in the path of the result callback, which is the order's identity (contract 3.4). */
  orderId: string
  kind: OrderKind
  /** Whether the package was off the list when the order came; what becomes of the package later changes nothing. */
  packageRetired: boolean
  /** The type of a package that only the user's system knows. */
  packageType?: string
  /** The order's id, where the user's system was told of it before it was made. */
  recordId?: string
  /** Where the candidate takes the assessment, where the user's system said so while the order was taken. */
  candidateUrl?: string
}

const tokenBytes = 24

export function createOrderNote(randomBytes: (size: number) => Buffer, decided: Omit<OrderNote, 'token'>): OrderNote {
  return { token: randomBytes(tokenBytes).toString('base64url'), ...decided }
}

/** Whether a text could be an order's token; nothing else is worth a look into the store. */
export function isOrderToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{32}$/.test(text)
}
