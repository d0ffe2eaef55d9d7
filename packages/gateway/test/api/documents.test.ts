import assert from 'node:assert/strict'
import { parse } from 'content-disposition'
import { onBothStores } from '../support/stores.ts'
import { startApi } from './support/api-server.ts'
import { seed } from './support/seed.ts'

onBothStores('a document is described, and its bytes come with a type that no browser runs', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const kinds: [contentType: string, sent: string, disposition: string, declared?: string][] = [
    ['text/plain', 'text/plain; charset=utf-8', 'inline'],
    ['text/plain', 'text/plain; charset=utf-8', 'inline', 'text/markdown'],
    ['text/plain', 'application/octet-stream', 'attachment', 'application/pdf'],
    ['application/pdf', 'application/pdf', 'attachment', 'application/x-pdf'],
    ['image/png', 'application/octet-stream', 'attachment', 'image/jpeg'],
    ['image/png', 'image/png', 'inline'],
    ['application/pdf', 'application/pdf', 'attachment'],
    ['text/html', 'application/octet-stream', 'attachment'],
    ['image/svg+xml', 'application/octet-stream', 'attachment'],
    ['TEXT/HTML; charset=x', 'application/octet-stream', 'attachment'],
    ['nonsense\r\nx: y', 'application/octet-stream', 'attachment'],
  ]
  const documents = kinds.map(([contentType, , , declaredContentType], n) => ({
    kind: 'other' as const,
    contentType,
    declaredContentType,
    text: `<script>${n}</script>`,
  }))
  const { id: applicationId } = await make.application(await make.connection(), { documents })
  const shown = (await api.call('GET', `/v1/applications/${applicationId}`)).body.documents
  for (const [n, [contentType, sent, disposition]] of kinds.entries()) {
    const { id } = shown[n]
    const described = await api.call('GET', `/v1/documents/${id}`)
    assert.equal(described.body.contentType, contentType)
    assert.equal(described.body.applicationId, applicationId)
    assert.equal(described.body.version, 1)
    const { status, headers, text } = await api.call('GET', `/v1/documents/${id}/content`)
    assert.equal(status, 200)
    assert.equal(text, `<script>${n}</script>`)
    assert.equal(headers.get('content-type'), sent)
    assert.ok(headers.get('content-disposition')?.startsWith(disposition))
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.match(headers.get('content-security-policy') ?? '', /^sandbox;/)
  }
})

onBothStores('any file name comes through, and does no harm', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const names = ['résumé Zoë.pdf', 'a"b\\c.pdf', 'x\r\nSet-Cookie: a=b.pdf', '简历.pdf', `${'n'.repeat(300)}.pdf`]
  const documents = names.map((filename, n) => ({
    kind: 'resume' as const,
    filename,
    contentType: 'application/pdf',
    text: `${n}`,
  }))
  const { id: applicationId } = await make.application(await make.connection(), { documents })
  const shown = (await api.call('GET', `/v1/applications/${applicationId}`)).body.documents
  for (const [n, filename] of names.entries()) {
    const { status, headers } = await api.call('GET', `/v1/documents/${shown[n].id}/content`)
    assert.equal(status, 200)
    assert.equal(headers.get('set-cookie'), null)
    assert.equal(parse(headers.get('content-disposition') ?? '').parameters.filename, filename)
  }
})

onBothStores('a document whose bytes are gone says so', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const documents = [{ kind: 'resume' as const, contentType: 'text/plain', text: 'Line cook' }]
  const { id: applicationId } = await make.application(await make.connection(), { documents })
  const { id } = (await api.call('GET', `/v1/applications/${applicationId}`)).body.documents[0]
  api.documents.clear()
  const gone = await api.call('GET', `/v1/documents/${id}/content`)
  assert.equal(gone.status, 404)
  assert.match(gone.body.detail, /not kept/)
})
