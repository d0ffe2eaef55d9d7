import assert from 'node:assert/strict'
import { DomUtils, parseDocument } from 'htmlparser2'

/** A page as a browser without script has it. */
export interface Seen {
  status: number
  url: string
  headers: Headers
  title: string
  /** All its text, white space collapsed. */
  text: string
  forms: SeenForm[]
  links: { text: string; href: string }[]
}

export interface SeenForm {
  action: string
  fields: Record<string, string>
  buttons: { text: string; name?: string; value?: string }[]
}

/** A person with a browser: keeps cookies per origin, follows redirects within the origins it knows, fills in forms. */
export interface Visitor {
  /** What was set, by name, with its attributes. */
  cookies: Map<string, { value: string; attributes: string }>
  /** Where a redirect led that goes elsewhere than to one of `follow`. */
  left: string | undefined
  page: Seen
  open(url: string): Promise<Seen>
  /** Presses the button of this text (or the one there is) in the form that has it. */
  press(button: string, values?: Record<string, string>): Promise<Seen>
  /** Sends a form as it stands, or as it was on another page. */
  send(form: SeenForm, values?: Record<string, string>, page?: Seen): Promise<Seen>
  follow(link: string): Promise<Seen>
}

export function createVisitor(origins: string[]): Visitor {
  const jars = new Map<string, Visitor['cookies']>()
  const jar = (url: string) => {
    const { origin } = new URL(url)
    if (!jars.has(origin)) jars.set(origin, new Map())
    return jars.get(origin)!
  }

  async function ask(url: string, init: RequestInit = {}): Promise<Seen> {
    const cookies = [...jar(url)].map(([name, { value }]) => `${name}=${value}`).join('; ')
    const headers = { ...(init.headers as Record<string, string>), ...(cookies && { cookie: cookies }) }
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value, attributes] = /^([^=]+)=([^;]*)(?:; (.*))?$/.exec(line)!
      if (value === '') jar(url).delete(name!)
      else jar(url).set(name!, { value: value!, attributes: attributes ?? '' })
    }
    const location = response.headers.get('location')
    if (location !== null) {
      await response.body?.cancel()
      // As browsers do: a header's bytes are UTF-8, which fetch shows as latin1.
      const target = new URL(Buffer.from(location, 'latin1').toString('utf8'), url).href
      if (origins.includes(new URL(target).origin)) return ask(target)
      visitor.left = target
      return visitor.page
    }
    visitor.page = read(url, response.status, response.headers, await response.text())
    return visitor.page
  }

  const visitor: Visitor = {
    cookies: jar(origins[0]!),
    left: undefined,
    page: undefined as unknown as Seen,
    open: (url) => ask(url),
    press(button, values = {}) {
      const form = visitor.page.forms.find(({ buttons }) => buttons.some(({ text }) => text === button))
      assert.ok(form, `no button ${button} on: ${visitor.page.text}`)
      const pressed = form.buttons.find(({ text }) => text === button)!
      return visitor.send(form, {
        ...values,
        ...(pressed.name !== undefined && { [pressed.name]: pressed.value ?? '' }),
      })
    },
    send: (form, values = {}, page = visitor.page) =>
      ask(new URL(form.action, page.url).href, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ ...form.fields, ...values }).toString(),
      }),
    follow(link) {
      const found = visitor.page.links.find(({ text }) => text === link)
      assert.ok(found, `no link ${link} on: ${visitor.page.text}`)
      return ask(new URL(found.href, visitor.page.url).href)
    },
  }
  return visitor
}

function read(url: string, status: number, headers: Headers, markup: string): Seen {
  const document = parseDocument(markup)
  const all = (name: string, within: Parameters<typeof DomUtils.getElementsByTagName>[1] = document) =>
    DomUtils.getElementsByTagName(name, within, true)
  const textOf = (node: Parameters<typeof DomUtils.innerText>[0]) =>
    DomUtils.innerText(node).replace(/\s+/g, ' ').trim()
  return {
    status,
    url,
    headers,
    title: textOf(all('h1')),
    text: textOf(all('main')),
    forms: all('form').map((form) => ({
      action: form.attribs.action ?? url,
      fields: Object.fromEntries(
        all('input', form).map(({ attribs }): [string, string] => [attribs.name ?? '', attribs.value ?? '']),
      ),
      buttons: all('button', form).map((button) => ({
        text: textOf(button),
        ...(button.attribs.name !== undefined && { name: button.attribs.name, value: button.attribs.value ?? '' }),
      })),
    })),
    links: all('a').map((link) => ({ text: textOf(link), href: link.attribs.href ?? '' })),
  }
}
