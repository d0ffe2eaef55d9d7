import { decodeBase64Lenient, decodeHex, encodeBase64, encodeHex, type Hmac, utf8 } from '../../text/index.ts'
import { jsonSpellings } from './json-spellings.ts'

/** Why a signature does not match, where that can be found out. `detail` never holds a secret. */
export type SignatureDiagnosis = { code: string; detail: string }

export type DiagnosisInput = {
  hmac: Hmac
  secrets: readonly string[]
  body: Uint8Array
  date: string
  signature: string
}

type Variant = { code: string; detail: string; parts: Uint8Array[] }

/** Bodies above this are not spelt anew, which would cost several times their size. */
const MAX_RESPELT_BYTES = 1_048_576

/**
 * Looks for the usual mistake behind an application's signature that does not verify: a body changed on the way, a
 * string to sign put together wrongly, a secret or result in another encoding. Null when none explains it. Costs up to
 * two dozen HMACs over the body, so call it for a person who asks and never for each request that is refused.
 */
export function diagnoseInbound(input: DiagnosisInput): SignatureDiagnosis | null {
  const { body } = input
  const tail = utf8(`;${input.date}`)
  const right = [body, tail]
  const variants: Variant[] = [
    { code: 'no_semicolon', detail: 'the semicolon before the date was not signed', parts: [body, utf8(input.date)] },
    { code: 'date_not_signed', detail: 'the body was signed without the date', parts: [body] },
    ...bodyVariants(body).map((variant) => ({ ...variant, parts: [...variant.parts, tail] })),
  ]
  return findEncoding(input, right) ?? findVariant(input, variants)
}

export type OutboundDiagnosisInput = DiagnosisInput & {
  verb: string
  /** The path after the API base, and the base before it. */
  path: string
  basePath: string
  query: string
}

/** As {@link diagnoseInbound}, for a partner's call. */
export function diagnoseOutbound(input: OutboundDiagnosisInput): SignatureDiagnosis | null {
  const { body, path, query, basePath } = input
  const verb = input.verb.toUpperCase()
  const tail = utf8(`;${input.date}`)
  const before = (text: string, ...rest: Uint8Array[]) => [utf8(text), ...rest]
  const right = before(`${verb}${path}?${query};`, body, tail)
  const variant = (code: string, detail: string, parts: Uint8Array[]): Variant => ({ code, detail, parts })
  const variants: Variant[] = [
    variant(
      'base_path_signed',
      `the path was signed with ${basePath} before it (U1)`,
      before(`${verb}${basePath}${path}?${query};`, body, tail),
    ),
    variant('no_question_mark', 'the ? after the path was not signed', before(`${verb}${path}${query};`, body, tail)),
    variant('query_not_signed', 'the query was not signed', before(`${verb}${path}?;`, body, tail)),
    variant(
      'one_semicolon',
      'one of the two semicolons was not signed',
      body.length === 0 ? before(`${verb}${path}?${query}`, tail) : before(`${verb}${path}?${query}`, body, tail),
    ),
    variant(
      'verb_lower_case',
      'the verb was not signed in capitals',
      before(`${verb.toLowerCase()}${path}?${query};`, body, tail),
    ),
    variant('space_after_verb', 'a space was signed after the verb', before(`${verb} ${path}?${query};`, body, tail)),
    variant('body_not_signed', 'the body was not signed', before(`${verb}${path}?${query};`, tail)),
    variant('inbound_string', 'the string of an application was signed: body, semicolon, date', [body, tail]),
    ...bodyVariants(body).map((found) => ({
      ...found,
      parts: [utf8(`${verb}${path}?${query};`), ...found.parts, tail],
    })),
  ]
  return findEncoding(input, right) ?? findVariant(input, variants)
}

/** Bodies that the received one may have been when it was signed. */
function bodyVariants(body: Uint8Array): Variant[] {
  const newline = utf8('\n')
  const variants: Variant[] = [
    {
      code: 'newline_lost',
      detail: 'a line feed at the end of the body was signed and is missing',
      parts: [body, newline],
    },
  ]
  if (body.at(-1) === 10) {
    const end = body.at(-2) === 13 ? -2 : -1
    variants.push({
      code: 'newline_added',
      detail: 'the body ends with a line break that was not signed',
      parts: [body.subarray(0, end)],
    })
  }
  if (body.length > MAX_RESPELT_BYTES) return variants
  for (const { name, text } of jsonSpellings(body)) {
    variants.push({
      code: 'body_respelt',
      detail: `the same JSON was signed in another spelling (${name}): the body was re-serialised on the way`,
      parts: [utf8(text)],
    })
  }
  return variants
}

function findVariant(input: DiagnosisInput, variants: Variant[]): SignatureDiagnosis | null {
  for (const { code, detail, parts } of variants) {
    if (anySecret(input, (key) => encodeBase64(input.hmac('sha1', key, parts)))) return { code, detail }
  }
  return null
}

/** The right string, with the secret read or the result written in another way. */
function findEncoding(input: DiagnosisInput, parts: Uint8Array[]): SignatureDiagnosis | null {
  const { hmac } = input
  const found = (code: string, detail: string) => ({ code, detail })
  if (
    anySecret(
      input,
      (key) => encodeHex(hmac('sha1', key, parts)),
      (text) => text.toLowerCase(),
    )
  ) {
    return found('hexadecimal', 'the signature is written in hexadecimal instead of base64')
  }
  if (anySecret(input, (key) => encodeBase64(hmac('sha256', key, parts)))) {
    return found('sha256', 'HMAC-SHA256 was used instead of HMAC-SHA1')
  }
  const sign = (key: Uint8Array) => encodeBase64(hmac('sha1', key, parts))
  const other: [string, string, (secret: string) => Uint8Array | null][] = [
    ['secret_base64', 'the secret was base64-decoded; it is used as plain text', decodeBase64Lenient],
    ['secret_hexadecimal', 'the secret was decoded from hexadecimal; it is used as plain text', decodeHex],
    ['secret_newline', 'a line feed stood at the end of the secret', (secret) => utf8(`${secret}\n`)],
    ['secret_blanks', 'blanks around the secret were not part of it', (secret) => utf8(secret.trim())],
  ]
  for (const [code, detail, keyOf] of other) {
    const keys = input.secrets.map(keyOf).filter((key) => key !== null && key.length > 0)
    if (keys.some((key) => sign(key!) === input.signature)) return found(code, detail)
  }
  return null
}

function anySecret(input: DiagnosisInput, sign: (key: Uint8Array) => string, fold = (text: string) => text): boolean {
  return input.secrets.some((secret) => secret !== '' && sign(utf8(secret)) === fold(input.signature))
}
