import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../checks.ts'

/** A fenced block of a page. */
export interface Block {
  /** Of its first line of code, from 1. */
  line: number
  /** What stands behind the fence, such as `sh` or `sh start`. */
  info: string
  code: string
  /** Texts that running it must print: `<!-- prints … -->` right behind the block, once per text. */
  prints: string[]
}

export interface Page {
  /** From the root: `docs/api.md`. */
  path: string
  text: string
  blocks: Block[]
}

/** README.md, every page of docs/, and those of the examples. */
export function readPages(): Page[] {
  const found = globSync(['docs/*.md', 'examples/*/README.md'], { cwd: root }).sort()
  return ['README.md', ...found].map((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    return { path, text, blocks: readBlocks(text) }
  })
}

/** The fenced blocks of a page, in order. */
export function readBlocks(text: string): Block[] {
  const lines = text.split('\n')
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; at++) {
    const opened = /^```(.*)$/.exec(lines[at]!)
    if (!opened) continue
    const end = lines.indexOf('```', at + 1)
    if (end < 0) throw new Error(`The block in line ${at + 1} has no end`)
    const block: Block = {
      line: at + 2,
      info: opened[1]!.trim(),
      code: lines.slice(at + 1, end).join('\n'),
      prints: [],
    }
    at = end
    for (let comment = readComment(lines[at + 1]); comment !== undefined; comment = readComment(lines[at + 1])) {
      block.prints.push(comment)
      at++
    }
    blocks.push(block)
  }
  return blocks
}

const readComment = (line: string | undefined) => /^<!-- prints (.+) -->$/.exec(line ?? '')?.[1]

/** The rows of the first table below a heading, without its head: the text of each cell. */
export function readTable(text: string, heading: string): string[][] {
  const section = text.split(`\n${heading}\n`)[1]
  if (section === undefined) throw new Error(`There is no heading "${heading}"`)
  const own = section.split(/\n#+ /)[0]!
  const rows = own.split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((row) =>
    row
      .slice(1, row.lastIndexOf('|'))
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  )
}

/** What stands between back-ticks in a text, piece by piece. */
export const codeIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]!)
