import {
  type CallIdentity,
  formExpired,
  needsNewForm,
  type PresignedForm,
  presignPaths,
  readPresignedForm,
  type UploadKind,
} from '@gangway/wire/snagajob'
import { type HttpOutcome, type HttpRequest, keptRequest, mask, type TryOutcome } from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { Asked, Caller, CallSnagajob } from './call.ts'
import { judge } from './judge.ts'
import { type UploadedFile, uploadBody } from './multipart.ts'

/** What an upload came to. */
export type UploadOutcome =
  /** `key` is the form's, where it named one. */
  | { accepted: { key: string | null }; outcome: TryOutcome }
  /** `isUnknown`: the file may have been taken without our knowing. */
  | { accepted: null; isUnknown: boolean; outcome: TryOutcome }

/** Milliseconds for an upload: a start, and what a slow line needs for the bytes (half a megabyte a second). */
const timeoutOf = (size: number) => Math.min(60_000 + Math.ceil(size / 500), 7_200_000)

const maxAnswerBytes = 16_384

/**
 * Asks for a presigned form and uploads a file with it (contract 2). A form that the store refuses as run out is replaced
 * once by a new one. Where the answer is lost, the same form is used again while it lives: it names the same object, so
 * what may have been stored is written over and not doubled.
 */
export function createUploadFile(
  { http, now, randomBytes }: Pick<PlatformDeps, 'http' | 'now' | 'randomBytes'>,
  call: CallSnagajob,
) {
  const send = async (form: PresignedForm, file: UploadedFile): Promise<Asked> => {
    const { contentType, body, shown } = uploadBody(form, file, `gangway-${randomBytes(16).toString('hex')}`)
    const request: HttpRequest = {
      method: 'POST',
      url: form.url,
      headers: { 'content-type': contentType },
      body,
      timeoutMs: timeoutOf(file.size),
      maxResponseBytes: maxAnswerBytes,
    }
    return { outcome: await http.request(request), request: keptRequest(request, { url: shownUrl(form), body: shown }) }
  }

  return async (
    registration: Caller,
    kind: UploadKind,
    identity: CallIdentity,
    file: UploadedFile,
  ): Promise<UploadOutcome> => {
    let isLost = false
    for (let forms = 1; ; forms++) {
      const asked = await call(registration, { path: presignPaths[kind], identity })
      const issuedAt = now()
      const reading = readForm(asked.outcome)
      if ('fault' in reading) {
        return { accepted: null, isUnknown: isLost, outcome: judgeForm(asked, reading.fault, now()) }
      }
      const { form } = reading
      let sent = await send(form, file)
      if (isUnknown(sent.outcome)) {
        isLost = true
        if (!formExpired(issuedAt, now())) sent = await send(form, file)
      }
      const { outcome } = sent
      if (outcome.kind === 'response' && needsNewForm(outcome.status) && forms === 1) continue
      const judged = judge(sent, now(), noteOf(outcome))
      if (judged.result === 'done') return { accepted: { key: form.fields.key ?? null }, outcome: judged }
      return { accepted: null, isUnknown: isLost, outcome: judged }
    }
  }
}

export type UploadFile = ReturnType<typeof createUploadFile>

function readForm(asked: HttpOutcome): { form: PresignedForm } | { fault: string } {
  if (asked.kind !== 'response' || asked.status < 200 || asked.status >= 300) return { fault: 'no form was given' }
  try {
    const reading = readPresignedForm(JSON.parse(Buffer.from(asked.body).toString('utf8')))
    return reading.ok ? reading : { fault: `the form cannot be used: ${reading.message}` }
  } catch {
    return { fault: 'the form cannot be used: it is no JSON' }
  }
}

/** A success that cannot be used is tried again, and its body, which may hold what lets somebody upload, is not kept. */
function judgeForm(asked: Asked, fault: string, at: number): TryOutcome {
  const judged = judge(asked, at, fault)
  if (judged.result !== 'done') return judged
  const { response: _, ...attempt } = judged.attempt
  return { result: 'retry', attempt }
}

/** What an address says behind its path may be what lets somebody upload. */
function shownUrl({ url: href }: PresignedForm): string {
  const url = URL.parse(href)
  return url === null ? mask : `${url.origin}${url.pathname}${url.search === '' ? '' : `?${mask}`}`
}

function isUnknown(outcome: HttpOutcome): boolean {
  return (
    outcome.kind === 'failed' && outcome.sent === 'maybe' && outcome.status === undefined && outcome.code !== 'body'
  )
}

function noteOf(outcome: HttpOutcome): string | undefined {
  if (outcome.kind !== 'response') return 'the upload'
  return needsNewForm(outcome.status) ? 'the form was refused, and a new one as well' : undefined
}
