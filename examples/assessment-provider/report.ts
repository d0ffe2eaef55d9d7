import PDFDocument from 'pdfkit'
import { labelOf, quiz, scoreOf } from './quiz.ts'

/** The report that a recruiter opens: what was asked, what was answered, and the score. */
export async function writeReport(candidate: string, answers: Record<string, number>): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 56, info: { Title: 'Kitchen safety' } })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const score = scoreOf(answers)
  pdf.fontSize(20).text('Kitchen safety').moveDown(0.5)
  pdf.fontSize(12).text(candidate)
  pdf.text(`${score.raw} of ${score.max} right: ${labelOf(score)}`).moveDown()
  for (const { id, text, options, right } of quiz) {
    const chosen = answers[id]!
    pdf.font('Helvetica-Bold').text(text)
    pdf.font('Helvetica').text(`${options[chosen]}  (${chosen === right ? 'right' : `right is: ${options[right]}`})`)
    pdf.moveDown(0.5)
  }
  pdf.end()
  await new Promise((resolve) => pdf.on('end', resolve))
  return Buffer.concat(chunks)
}
