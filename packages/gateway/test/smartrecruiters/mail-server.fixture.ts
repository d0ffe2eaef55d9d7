import { type AddressInfo, createServer } from 'node:net'
import type { TestContext } from 'node:test'

/** A mail as it came. */
export interface TakenMail {
  from: string
  to: string[]
  data: string
}

export interface MailServer {
  url: string
  mails: TakenMail[]
  /** What the next mails are answered after their text, in turn, instead of 250. */
  answers: string[]
}

/** Takes mail, as little of SMTP (RFC 5321) as that needs. */
export async function startMailServer(t: TestContext): Promise<MailServer> {
  const server = createServer((socket) => {
    const say = (line: string) => void socket.write(`${line}\r\n`)
    let mail: TakenMail = { from: '', to: [], data: '' }
    let text: string | null = null
    let buffered = ''
    const take = (line: string) => {
      if (text !== null) {
        if (line !== '.') {
          text += `${line.replace(/^\.\./, '.')}\r\n`
          return
        }
        const answer = mailServer.answers.shift() ?? '250 taken'
        if (answer.startsWith('2')) mailServer.mails.push({ ...mail, data: text })
        text = null
        mail = { from: '', to: [], data: '' }
        return say(answer)
      }
      const [, address = ''] = /<([^>]*)>/.exec(line) ?? []
      if (/^(EHLO|HELO)/i.test(line)) return say('250 mail.example')
      if (/^MAIL/i.test(line)) mail.from = address
      else if (/^RCPT/i.test(line)) mail.to.push(address)
      else if (/^DATA/i.test(line)) {
        text = ''
        return say('354 go on')
      } else if (/^QUIT/i.test(line)) return void socket.end('221 bye\r\n')
      say('250 ok')
    }
    socket.setEncoding('utf8')
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      buffered += chunk
      for (let end = buffered.indexOf('\r\n'); end >= 0; end = buffered.indexOf('\r\n')) {
        const line = buffered.slice(0, end)
        buffered = buffered.slice(end + 2)
        take(line)
      }
    })
    say('220 mail.example ESMTP')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => new Promise((resolve) => server.close(resolve)))
  const mailServer: MailServer = {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails: [],
    answers: [],
  }
  return mailServer
}
