import { isUtf8 } from 'node:buffer'

/**
 * Text of bytes whose character set nobody vouches for: by a byte order mark, else as `declared` where that is known,
 * else UTF-8 where the bytes are that, else windows-1252, which is what is left in practice.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const marked = byteOrderMark(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  // Bytes that are valid UTF-8 and no ASCII are nothing else, whatever was declared.
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes)
  return decoderOf(declared).decode(bytes)
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** Of a label as pages declare it. UTF-8 has been tried, and UTF-16 cannot declare itself. */
export function decoderOf(label: string | undefined): TextDecoder {
  try {
    const decoder = new TextDecoder(label ?? 'windows-1252')
    return decoder.encoding.startsWith('utf-16') ? new TextDecoder('windows-1252') : decoder
  } catch {
    return new TextDecoder('windows-1252') // a label that nobody knows
  }
}
