import { quiz } from './quiz.ts'

/** What the candidate sees. Works without script, on an old telephone too. */

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => escaped[character]!)

const style = `
  :root { color-scheme: light dark; font: 1.05rem/1.5 system-ui, sans-serif; }
  body { margin: 0 auto; max-width: 38rem; padding: 1.5rem; }
  fieldset { border: 1px solid #8888; border-radius: .5rem; margin: 1.25rem 0; padding: .75rem 1rem; }
  /* A question of two lines stands in its box, not across the line. */
  legend { float: left; width: 100%; font-weight: 600; padding: 0 0 .25rem; }
  legend + label { clear: both; }
  label { display: block; padding: .35rem 0; }
  button { font: inherit; padding: .6rem 1.2rem; border-radius: .5rem; border: 1px solid #8888; cursor: pointer; }
  button.main { background: #0b5d3b; border-color: #0b5d3b; color: #fff; }
  [role=alert] { border-left: .3rem solid #b3261e; padding-left: .75rem; }`

function page(title: string, content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title><style>${style}</style></head><body><main><h1>${escapeHtml(title)}</h1>${content}</main></body></html>`
}

export function quizPage(firstName: string | undefined, incomplete: boolean): string {
  const questions = quiz.map(({ id, text, options }) => {
    const choices = options.map(
      (option, index) =>
        `<label><input type="radio" name="${id}" value="${index}" required> ${escapeHtml(option)}</label>`,
    )
    return `<fieldset><legend>${escapeHtml(text)}</legend>${choices.join('')}</fieldset>`
  })
  return page(
    'Kitchen safety',
    `${incomplete ? '<p role="alert">Please answer every question.</p>' : ''}
<p>${firstName ? `Hello ${escapeHtml(firstName)}. ` : ''}${quiz.length} short questions; take your time. Your answers go to the company where you apply.</p>
<form method="post">${questions.join('')}
<button class="main" name="do" value="finish">Finish</button>
<button name="do" value="decline" formnovalidate>I would rather not take this</button></form>`,
  )
}

export const donePage = () =>
  page('Thank you', '<p>Your answers are with the company. You can close this window now.</p>')

export const unknownPage = () =>
  page('This link leads nowhere', '<p>Ask the company where you apply to send you a new one.</p>')
