/** An e-mail address as accounts are told apart by: whatever its case, and nothing else made equal. */
export function emailKey(email: string): string {
  return email.normalize('NFC').trim().toLowerCase()
}
