/** Stands in the built `index.html` where every answer has a nonce of its own. */
export const noncePlaceholder = 'NONCE-OF-THIS-ANSWER'
