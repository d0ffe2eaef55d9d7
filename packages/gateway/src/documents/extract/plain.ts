import { decodeText } from './charset.ts'
import type { TextCollector } from './text-collector.ts'

export function extractPlain(bytes: Uint8Array, into: TextCollector): void {
  into.add(decodeText(bytes))
}
