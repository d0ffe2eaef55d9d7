export { decodeBase64Lenient } from './base64.ts'
export {
  constantTimeEqual,
  decodeBase64,
  decodeHex,
  encodeBase64,
  encodeHex,
  type Hmac,
  utf8,
} from './hmac.ts'
export { holdsInexact, isInexact, parseKeepingDigits } from './json-digits.ts'
export { sniffMediaType } from './media-type.ts'
export { MAX_FILENAME_BYTES, safeFilename } from './safe-filename.ts'
