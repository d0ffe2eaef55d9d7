import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

/** A zip of deflated entries; `claimed` is a size that an entry claims to unpack to. */
export function zip(
  entries: { name: string; packed: Uint8Array; size: number; crc: number; claimed?: number }[],
): Buffer {
  const parts: Uint8Array[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, packed, size, crc, claimed = size } of entries) {
    const fields = (signature: number, extra: number) => {
      const header = Buffer.alloc(extra)
      header.writeUInt32LE(signature, 0)
      const base = extra === 46 ? 6 : 4
      header.writeUInt16LE(20, base)
      header.writeUInt16LE(8, base + 4)
      header.writeUInt32LE(crc, base + 10)
      header.writeUInt32LE(packed.length, base + 14)
      header.writeUInt32LE(claimed, base + 18)
      header.writeUInt16LE(name.length, base + 22)
      return header
    }
    const entry = fields(0x02014b50, 46)
    entry.writeUInt16LE(20, 4)
    entry.writeUInt32LE(at, 42)
    central.push(Buffer.concat([entry, Buffer.from(name)]))
    const local = Buffer.concat([fields(0x04034b50, 30), Buffer.from(name)])
    parts.push(local, packed)
    at += local.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, directory, end])
}

export const entry = (name: string, content: string | Uint8Array, claimed?: number) => {
  const bytes = Buffer.from(content)
  return { name, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes), claimed }
}

const contentTypes = entry('[Content_Types].xml', '<Types/>')
const open = '<?xml version="1.0"?><w:document xmlns:w="x"><w:body>'

/** A Word document of these paragraphs. */
export const docx = (...paragraphs: string[]) =>
  zip([
    contentTypes,
    entry(
      'word/document.xml',
      `${open}${paragraphs.map((p) => `<w:p><w:r><w:t>${p}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
    ),
  ])

/** A Word document whose text is so many bytes of white space, in a file of a thousandth of that. */
export function docxOfWhitespace(megabytes: number): Buffer {
  const text = Buffer.concat([Buffer.from(`${open}<w:p><w:t>`), Buffer.alloc(megabytes * 1024 * 1024, ' ')])
  return zip([contentTypes, entry('word/document.xml', text)])
}

/** As the last, claiming to be small. */
export function docxThatLies(megabytes: number): Buffer {
  const text = Buffer.alloc(megabytes * 1024 * 1024, ' ')
  return zip([contentTypes, entry('word/document.xml', text, 1000)])
}

/** Elements in elements: a million of them. */
export const docxOfNests = () => zip([contentTypes, entry('word/document.xml', `${open}${'<w:p>'.repeat(8_000_000)}`)])

/** Entities that would unfold to gigabytes. */
export function docxOfEntities(): Buffer {
  const entities = Array.from({ length: 10 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('')
  const text = `<!DOCTYPE x [<!ENTITY e0 "laughter"><!ENTITY f SYSTEM "file:///etc/hostname">${entities}]>`
  return zip([contentTypes, entry('word/document.xml', `${text}<x><p><t>before &e10; &f; after</t></p></x>`)])
}

/** A PDF of objects, the first of which is the catalogue. */
export function pdf(objects: (string | { dictionary: string; stream: Uint8Array })[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let at = parts[0]!.length
  const add = (part: Buffer) => {
    parts.push(part)
    at += part.length
  }
  objects.forEach((object, n) => {
    offsets.push(at)
    if (typeof object === 'string') add(Buffer.from(`${n + 1} 0 obj\n${object}\nendobj\n`))
    else {
      const { dictionary, stream } = object
      add(Buffer.from(`${n + 1} 0 obj\n<< ${dictionary} /Length ${stream.length} >>\nstream\n`))
      add(Buffer.from(stream))
      add(Buffer.from('\nendstream\nendobj\n'))
    }
  })
  const start = at
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`))
  add(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`))
  return Buffer.concat(parts)
}

/** A PDF of one page with this content stream, and more objects from the sixth on. */
export function pdfPage(content: string | Uint8Array, more: string[] = [], resources = ''): Buffer {
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> ${resources} >> >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    { dictionary: '/Filter /FlateDecode', stream: deflateSync(Buffer.from(content)) },
    ...more,
  ])
}

export const pdfOfWords = (text: string) => pdfPage(`BT /F1 12 Tf 50 800 Td (${text}) Tj ET`)

/** A page whose content unpacks to so much white space. */
export const pdfOfWhitespace = (megabytes: number) => pdfPage(Buffer.alloc(megabytes * 1024 * 1024, ' '))

/** Arrays in arrays. */
export const pdfOfNests = () => pdfPage(`BT /F1 12 Tf ${'['.repeat(5_000_000)}`)

/** A form that draws itself, twice. */
export const pdfThatLoops = () =>
  pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 1000000000 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
    { dictionary: '', stream: Buffer.from('/X Do /X Do') },
    {
      dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
      stream: Buffer.from('/X Do /X Do'),
    },
  ])

/** Millions of text operators. */
export const pdfOfOperators = () => pdfPage(`BT /F1 1 Tf ${'(a) Tj 1 0 Td '.repeat(5_000_000)} ET`)
