import { createTransport } from 'nodemailer'

/** One mail to one person. */
export interface Mail {
  to: { name: string; address: string }
  subject: string
  text: string
  html?: string
  /** The same on every try, so that a copy is known as one. */
  messageId: string
}

/** `outcomeKnown` is false where the server may have taken it without our hearing so. */
export type MailOutcome =
  | { kind: 'sent'; answer: string }
  | { kind: 'failed'; message: string; isPermanent: boolean; outcomeKnown: boolean }

export interface Mailer {
  /** Sends once. Never rejects for what the server or the network does. */
  send(mail: Mail): Promise<MailOutcome>
}

export interface MailSettings {
  /** `smtp://` (with STARTTLS where the server offers it) or `smtps://`, with user and password where they are needed. */
  url: URL
  /** The sender: an address, or a name with an address. */
  from: string
}

/** Milliseconds for a connection, for its greeting, and without a word on the way. */
const connectMs = 30_000
const silenceMs = 60_000

/** Sends mail by an SMTP server. */
export function createMailer({ url, from }: MailSettings): Mailer {
  const secure = url.protocol === 'smtps:'
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    ...(url.username !== '' && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
    // A mail's texts are never taken for paths or addresses to read from.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ to, subject, text, html, messageId }) {
      try {
        const mail = { from, to, subject, text, messageId, ...(html !== undefined && { html }) }
        const { response } = await transport.sendMail(mail)
        return { kind: 'sent', answer: response }
      } catch (error) {
        const { message, responseCode, command } = error as Error & { responseCode?: number; command?: string }
        const isPermanent = responseCode !== undefined && responseCode >= 500
        // Once the text is under way, silence may mean yes.
        const outcomeKnown = responseCode !== undefined || command === 'CONN' || command === undefined
        return { kind: 'failed', message, isPermanent, outcomeKnown }
      }
    },
  }
}
