/** A file as it is uploaded. */
export interface UploadedFile {
  filename: string
  contentType: string
  bytes: Uint8Array
}

/**
 * One file part as `multipart/form-data` (contract 5.5). `boundary` is a text that does not occur in the file; random, so
 * that nobody can have put it there. `shown` is the body with the file's size in place of its bytes.
 */
export function filePart(
  name: string,
  { filename, contentType, bytes }: UploadedFile,
  boundary: string,
): { contentType: string; body: Uint8Array; shown: string } {
  const head =
    `--${boundary}\r\ncontent-disposition: form-data; name="${escaped(name)}"; filename="${escaped(filename)}"\r\n` +
    `content-type: ${contentType}\r\n\r\n`
  const tail = `\r\n--${boundary}--\r\n`
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(tail)]),
    shown: `${head}(${bytes.length} bytes)${tail}`,
  }
}

/** As browsers write names (HTML, multipart/form-data encoding). */
function escaped(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
