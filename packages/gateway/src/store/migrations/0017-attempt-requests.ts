/** What a try asked of a platform, as JSON, its secrets masked; null for webhooks, and for tries made before this. */
export const attemptRequests = (): string[] => ['ALTER TABLE attempt ADD COLUMN request TEXT']
