import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { secrets } from './messages.ts'

/** A résumé of two pages as a browser prints it: 57 KB, with fonts of its own. */
const printed = readFileSync(join(import.meta.dirname, 'samples/resume.pdf'))

const words =
  'warehouse inventory forklift safety training roster haulage stock pallet scanner shift night delivery audit customs'.split(
    ' ',
  )

/** A PDF with this number in it, so that it is another file: what stands behind its end is read by nobody. */
export const resumePdf = (number: number): Buffer => Buffer.concat([printed, Buffer.from(`%${number}\n`)])

/** A Word document of about 600 words, of which one is its own. */
export function resumeDocx(number: number): Buffer {
  const paragraphs = Array.from({ length: 40 }, (_, line) => {
    const text = Array.from({ length: 15 }, (_, at) => words[(number + line * 7 + at * 3) % words.length]).join(' ')
    return `<w:p><w:pPr><w:spacing w:after="120"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text} </w:t></w:r></w:p>`
  })
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${namespace}"><w:body><w:p><w:r><w:t>number${number}</w:t></w:r></w:p>${paragraphs.join('')}</w:body></w:document>`
  return zip({ '[Content_Types].xml': Buffer.from('<Types/>'), 'word/document.xml': Buffer.from(document) })
}

/** A Word document of half a megabyte that unpacks to 500 MB of white space. */
export function bomb(): Buffer {
  const text = Buffer.concat([Buffer.from('<w:document><w:body><w:t>'), Buffer.alloc(500 * 1024 * 1024, ' ')])
  return zip({ '[Content_Types].xml': Buffer.from('<Types/>'), 'word/document.xml': text })
}

/** A Word document of a few kilobytes with millions of elements in each other. */
export function nest(): Buffer {
  const text = Buffer.from(`<w:document>${'<w:p>'.repeat(8_000_000)}`)
  return zip({ '[Content_Types].xml': Buffer.from('<Types/>'), 'word/document.xml': text })
}

/** Bytes as large as a résumé of which no text is read: a picture, as far as can be told. */
export function picture(number: number): Buffer {
  const bytes = Buffer.alloc(printed.length, number)
  bytes.write('89504e470d0a1a0a', 'hex')
  bytes.writeUInt32BE(number, 16)
  return bytes
}

/** An import that brings this file (CandidateHub). `run` keeps the numbers of several runs apart. */
export function importOf(file: Buffer, filename: string, run: string, number: number): string {
  const { apiKey, secret, clientId } = secrets.candidatehub
  const time = String(Date.now())
  const signature = createHmac('sha256', secret).update(`${apiKey}|${time}`).digest('hex')
  return JSON.stringify({
    meta_info: {
      hub_transaction_id: `T-${run}-${number}`,
      hub_client_id: clientId,
      hub_candidate_id: `C-${run}-${number}`,
      hub_source_id: 'orchard-board',
      hub_schema_version: 1,
    },
    candidate: {
      name: `Mara Quill ${number}`,
      email: `mara.${run}.${number}@example.org`,
      documents: [{ filename, type: 'cv', content: file.toString('base64') }],
    },
    authentication: { api_key: apiKey, time, signature },
  })
}

function zip(files: Record<string, Buffer>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed])
    const where = Buffer.alloc(14)
    where.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), fields, where, Buffer.from(name)]))
    parts.push(local)
    at += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, list, Buffer.from('PK\x05\x06'), end])
}
