import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { escapeHtml, html } from './html.ts'
import { renderPage } from './page.ts'

test('whatever is put into a template comes out as text, between tags and in attributes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { children } = parseDocument(html`<p title="${text}">${text}</p>`.text)
      assert.equal(children.length, 1)
      const [p] = children as unknown as [
        { name: string; attribs: object; children: { data?: string; type: string }[] },
      ]
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are dropped
      const kept = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
      assert.deepEqual({ ...p.attribs }, { title: kept })
      assert.ok(p.children.every(({ type }) => type === 'text'))
      assert.equal(p.children.map(({ data }) => data).join(''), kept)
    }),
  )
})

test('markup stands as it is, lists are joined, nothing is nothing', () => {
  const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`)
  assert.equal(html`<ul>${items}</ul>${null}${undefined}${false}${0}`.text, '<ul><li>a</li><li>&lt;b&gt;</li></ul>0')
  assert.equal(escapeHtml(`"'&`), '&quot;&#39;&amp;')
})

test('a page allows no script, nothing from elsewhere, and only the frames it is told of', () => {
  const page = { title: 'A <page>', body: html`<p>x</p>` }
  const policy = renderPage(page).headers
  assert.match(
    policy['content-security-policy']!,
    /^default-src 'none'; style-src 'sha256-[\w+/]+='; base-uri 'none'; /,
  )
  assert.match(policy['content-security-policy']!, /form-action 'self'; frame-ancestors 'none'$/)
  assert.equal(policy['x-frame-options'], 'DENY')
  const framed = renderPage(page, { frameAncestors: ['https://a.example'], formTargets: ['https://b.example'] })
  assert.match(
    framed.headers['content-security-policy']!,
    /form-action 'self' https:\/\/b\.example; frame-ancestors https:\/\/a\.example$/,
  )
  assert.equal(framed.headers['x-frame-options'], undefined)
  assert.match(framed.body, /<title>A &lt;page&gt;<\/title>/)
})
