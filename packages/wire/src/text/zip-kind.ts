/** Longest end-of-central-directory record: 22 bytes and a comment of up to 65,535 (PKWARE APPNOTE 4.3.16). */
const MAX_END_RECORD = 22 + 65_535
/** A résumé's archive holds a few dozen entries; a hostile one may claim 65,535. */
const MAX_ENTRIES = 2000

const decoder = new TextDecoder('latin1')

/** Whether the zip is a Word document: its central directory names a part under `word/` (ECMA-376-2 and -1, 11.3). */
export function isDocx(bytes: Uint8Array): boolean {
  let contentTypes = false
  let wordPart = false
  for (const name of entryNames(bytes)) {
    if (name === '[Content_Types].xml') contentTypes = true
    if (name.startsWith('word/') && name.endsWith('.xml')) wordPart = true
    if (contentTypes && wordPart) return true
  }
  return false
}

/** Whether the zip starts with the uncompressed entry `mimetype` of a text document (OpenDocument 1.3 part 2, 3.3). */
export function isOpenDocumentText(bytes: Uint8Array): boolean {
  const type = 'application/vnd.oasis.opendocument.text'
  return decoder.decode(bytes.subarray(30, 38 + type.length)) === `mimetype${type}`
}

function* entryNames(bytes: Uint8Array): Generator<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  if (end === -1) return
  let at = view.getUint32(end + 16, true)
  for (let count = 0; count < MAX_ENTRIES && at + 46 <= end; count++) {
    if (view.getUint32(at, true) !== 0x02014b50) return
    const nameLength = view.getUint16(at + 28, true)
    yield decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength))
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
}

function endRecord(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at > view.byteLength - MAX_END_RECORD; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return -1
}
