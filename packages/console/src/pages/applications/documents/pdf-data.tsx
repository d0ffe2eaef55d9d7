/** What a PDF may lack, by name: maps of Asian scripts, the standard fonts, decoders of rare pictures. Files of our own. */
const addresses = import.meta.glob<string>(
  [
    '../../../../../../node_modules/pdfjs-dist/cmaps/*.bcmap',
    '../../../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
    '../../../../../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg,qcms_bg}.wasm',
  ],
  { query: '?url', import: 'default', eager: true },
)
const byName = new Map(
  Object.entries(addresses).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1), address]),
)

/** Hands the PDF library what a document lacks, when it does. */
export class PdfData {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const address = byName.get(filename)
    if (address === undefined) throw new Error(`There is no ${filename}`)
    const response = await fetch(address)
    if (!response.ok) throw new Error(`${filename} was answered ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  }
}
