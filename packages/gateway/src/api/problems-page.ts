import { type ProblemCode, problemKinds } from '../model/problems.ts'

const intro =
  'Whatever `/v1` refuses, it answers with `application/problem+json` (RFC 9457). Branch on `code`; `title` and `detail` are ' +
  'for people. For bad input `errors` lists each fault with its place as a JSON Pointer.'

const codes = Object.keys(problemKinds) as ProblemCode[]

/** docs/errors.md, made from the registry. */
export function problemsMarkdown(): string {
  const rows = codes.map((code) => {
    const { status, title, remedy } = problemKinds[code]
    return `| \`${code}\` | ${status} | ${title}. | ${remedy} |`
  })
  return `# Errors of the API

${intro}

\`\`\`json
{"type": "/docs/errors#invalid_body", "title": "${problemKinds.invalid_body.title}", "status": 422, "code": "invalid_body",
 "errors": [{"pointer": "/name", "detail": "is required"}]}
\`\`\`

| code | status | what it means | what to do |
|---|---|---|---|
${rows.join('\n')}
`
}

/** The same as a page, where `type` of a problem leads. */
export function problemsHtml(): string {
  const rows = codes.map((code) => {
    const { status, title, remedy } = problemKinds[code]
    return `<tr id="${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>${html(title)}.</td><td>${html(remedy)}</td></tr>`
  })
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Errors of the Gangway API</title></head>
<body>
<h1>Errors of the API</h1>
<p>${html(intro)}</p>
<table>
<thead><tr><th scope="col">code</th><th scope="col">status</th><th scope="col">what it means</th><th scope="col">what to do</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<p><a href="/docs">API reference</a></p>
</body>
</html>
`
}

/** Text of the registry as HTML; what stands between back-ticks is code. */
function html(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
}
