/** A call to `/v1`; throws what is wrong, with the answer, unless it succeeds. */
export type Api = <Answer>(method: string, path: string, body?: unknown) => Promise<Answer>

export function createApi(origin: string, key: string): Api {
  return async <Answer>(method: string, path: string, body?: unknown) => {
    const response = await fetch(`${origin}/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
    return JSON.parse(text) as Answer
  }
}
