/** One line as `curl -v`, a log or a browser writes it: `> name: value`, `-H 'name: value'`, `name: value`. */
const line = /^[<>*\s]*(?:-H\s*)?['"]?([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*[:=]\s*(.*?)['"]?[\s,\\]*$/

/** Headers as people paste them: lines, or a JSON object or list of pairs. Lines that are none are left out. */
export function pastedHeaders(text: string): [string, string][] {
  const asJson = jsonHeaders(text)
  if (asJson) return asJson
  return text.split(/\r?\n/).flatMap((each): [string, string][] => {
    const found = line.exec(each)
    return found ? [[found[1]!, found[2]!]] : []
  })
}

function jsonHeaders(text: string): [string, string][] | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const pairs = Array.isArray(value) ? value : Object.entries(value)
  return pairs
    .filter((pair): pair is [unknown, unknown] => Array.isArray(pair) && pair.length === 2)
    .map(([name, each]) => [String(name), Array.isArray(each) ? each.join(', ') : String(each)])
}
