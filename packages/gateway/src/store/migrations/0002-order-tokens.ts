/**
 * The token of an order in the note that intake left with its message, as SQL. Notes of assessment orders begin with
 * `{"token":"` and 32 characters.
 */
export const orderTokenOfNote = `substr(intake_note, 11, 32)`

/** Finds the message of an order by the order's token while it waits for its projection: the candidate may be faster. */
export const orderTokens = (): string[] => [
  `CREATE INDEX message_order_token ON message (${orderTokenOfNote}) WHERE platform = 'smartrecruiters'`,
]
