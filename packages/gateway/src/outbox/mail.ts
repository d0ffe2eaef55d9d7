import { createTransport } from 'nodemailer'
import type { KeptRequest } from './kept-request.ts'

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
  /** With what the server said to it: `250 2.0.0 queued`. */
  { kind: 'sent'; answer: string } | { kind: 'failed'; message: string; isPermanent: boolean; outcomeKnown: boolean }

export interface Mailer {
  /** Sends once. Never rejects for what the server or the network does. */
  send(mail: Mail): Promise<MailOutcome>
  /** The mail as an attempt keeps it: by its own headers and its texts, in which `hide` masks what is secret. */
  kept(mail: Mail, hide: (text: string) => string): KeptRequest
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
    kept({ to, subject, text, html, messageId }, hide) {
      const headers: [string, string][] = [
        ['From', from],
        ['To', `${to.name} <${to.address}>`.trim()],
        ['Subject', hide(subject)],
        ['Message-ID', messageId],
      ]
      const server = { method: 'MAIL', url: `${url.protocol}//${url.host}` }
      if (html === undefined) return { ...server, headers, body: hide(text), size: Buffer.byteLength(text) }
      return {
        ...server,
        headers: [...headers, ['Content-Type', 'multipart/alternative']],
        body: `Content-Type: text/plain\n\n${hide(text)}\n\nContent-Type: text/html\n\n${hide(html)}`,
        size: Buffer.byteLength(text) + Buffer.byteLength(html),
      }
    },
  }
}
