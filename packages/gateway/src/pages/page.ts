import { createHash } from 'node:crypto'
import { Html, html } from './html.ts'
import { style } from './style.css.ts'

export interface Page {
  status?: number
  title: string
  body: Html
  /** Loads the page again, or another of ours, after so many seconds. */
  refresh?: { seconds: number; path?: string }
  headers?: Record<string, string>
}

/** Where a page may stand and lead. */
export interface PagePolicy {
  /** Origins that may show it in a frame; none unless given. `any` for what is nobody's secret and asks for nothing. */
  frameAncestors?: readonly string[] | 'any'
  /** Origins besides ours that a form's answer may lead to. */
  formTargets?: readonly string[]
}

/** A page as it goes over the wire. */
export interface PageAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`

/** A whole page: without script, with nothing from elsewhere, kept by no cache, telling nobody where it was left from. */
export function renderPage(page: Page, policy: PagePolicy = {}): PageAnswer {
  const { refresh } = page
  const reload = refresh && `${refresh.seconds}${refresh.path === undefined ? '' : `;url=${refresh.path}`}`
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${reload !== undefined && html`<meta http-equiv="refresh" content="${reload}">\n`}<title>${page.title}</title>
<style>${styleMarkup}</style>
</head>
<body>
<main>
<h1>${page.title}</h1>
${page.body}
</main>
</body>
</html>
`
  return {
    status: page.status ?? 200,
    headers: { ...pageHeaders, ...policyHeaders(policy), ...page.headers },
    body: document.text,
  }
}

/** What pages and the answers that lead to them have in common: their URLs can be keys. */
export const privacyHeaders = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }

const pageHeaders = {
  ...privacyHeaders,
  'content-type': 'text/html; charset=utf-8',
  'x-content-type-options': 'nosniff',
}

// Our own, and free of anything that HTML would read.
const styleMarkup = new Html(style)

function policyHeaders({ frameAncestors = [], formTargets = [] }: PagePolicy): Record<string, string> {
  const directives = ["default-src 'none'", `style-src ${styleSource}`, "base-uri 'none'"]
  directives.push(`form-action ${["'self'", ...formTargets].join(' ')}`)
  if (frameAncestors === 'any') return { 'content-security-policy': directives.join('; ') }
  directives.push(`frame-ancestors ${frameAncestors.length > 0 ? frameAncestors.join(' ') : "'none'"}`)
  const policy = { 'content-security-policy': directives.join('; ') }
  // For browsers that know no frame-ancestors; it cannot name origins.
  return frameAncestors.length > 0 ? policy : { ...policy, 'x-frame-options': 'DENY' }
}
