import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { chunkCode, chunkOf } from '../../packages/gateway/src/store/operations/words/chunks.ts'
import type { Home } from './gateway.ts'

/** Words of a résumé that are looked for: each stands in one of a hundred. */
export const resumeWords = ['kiln', 'phlebotomy', 'dressage', 'vulcanised', 'tannery']
/** Names that hardly anybody has: each stands in one of 200,000, and once at least. */
export const rareNames = ['okonkwo', 'szczepaniak', 'quilliam', 'ferreiro', 'ivarsdottir']
/** First names that many have: each one in fifty. */
export const commonNames = ['maria', 'james', 'daniel', 'sophie', 'carlos']

export const wordsOfResume = 120
const vocabularySize = 30_000
const perStatement = 5000

/**
 * Gives every application of a filled store the words of a person and a résumé to be found by, written straight into the
 * index, and only while no Gateway is running on it. Words are drawn as languages use them: the second most frequent half
 * as often as the first, and so on.
 */
export async function fillWords(home: Home): Promise<void> {
  const index = home.databaseUrl ? await openPostgres(home.databaseUrl) : openSqlite(join(home.dataDir, 'gangway.db'))
  const draw = createDraw()
  try {
    for (let at = 0; ; ) {
      const positions = await index.positionsAfter(at)
      if (positions.length === 0) break
      await index.write(positions.map((position) => ({ position, words: wordsOf(position, draw) })))
      at = positions.at(-1)!
    }
  } finally {
    await index.finish()
  }
}

function wordsOf(position: number, draw: () => string): string {
  const words = new Set<string>(['example', 'org', `person${position}`])
  for (const [at, name] of commonNames.entries()) if (position % 50 === at * 7) words.add(name)
  for (const [at, name] of rareNames.entries()) if (position % 200_000 === at * 3001 + 17) words.add(name)
  for (const [at, word] of resumeWords.entries()) if (position % 100 === at * 13) words.add(word)
  for (let at = 0; at < wordsOfResume; at++) words.add(draw())
  const code = chunkCode(chunkOf(position))
  return [...words].map((word) => code + word).join(' ')
}

/** Words of a made-up language, with the beginnings of a real one, the frequent ones more often. The same in every run. */
function createDraw(): () => string {
  let state = 7
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]!
  const starts = 'ma co in re de pro con dis an ca se pa tra su st tea wa ha le mo'.split(' ')
  const middles = 'ra ti ne lo vi sa mu ce dri la pe go'.split(' ')
  const ends = 'ng tion r t s ly ment nt l ble ner d'.split(' ')
  const vocabulary = Array.from(
    { length: vocabularySize },
    (_, rank) =>
      pick(starts) +
      pick(middles) +
      (rank < 500 ? '' : pick(middles)) +
      (rank < 5000 ? '' : pick(middles)) +
      pick(ends),
  )
  let sum = 0
  const upTo = vocabulary.map((_, rank) => (sum += 1 / (rank + 2.7)))
  // A table, so that a word costs no search.
  const table: string[] = []
  for (let at = 0, rank = 0; at < 65_536; at++) {
    while (upTo[rank]! < (at / 65_536) * sum) rank++
    table.push(vocabulary[rank]!)
  }
  return () => table[Math.floor(random() * table.length)]!
}

interface WordIndex {
  positionsAfter(position: number): Promise<number[]>
  write(rows: { position: number; words: string }[]): Promise<void>
  finish(): Promise<void>
}

function openSqlite(path: string): WordIndex {
  const database = new DatabaseSync(path)
  // Fast rather than safe: nothing of it outlives the benchmark.
  for (const pragma of ['journal_mode = MEMORY', 'synchronous = OFF', 'cache_size = -500000']) {
    database.exec(`pragma ${pragma}`)
  }
  database.exec('delete from application_words')
  const select = database.prepare(
    `select position from application where position > ? order by position limit ${perStatement}`,
  )
  const insert = database.prepare('insert into application_words (rowid, words) values (?, ?)')
  return {
    positionsAfter: async (position) => (select.all(position) as { position: number }[]).map((row) => row.position),
    async write(rows) {
      database.exec('begin')
      for (const { position, words } of rows) insert.run(position, words)
      database.exec('commit')
    },
    async finish() {
      database.exec('pragma journal_mode = WAL')
      database.close()
    },
  }
}

async function openPostgres(url: string): Promise<WordIndex> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('set synchronous_commit = off')
  await client.query("set maintenance_work_mem = '1GB'")
  const { rows } = await client.query("select indexdef from pg_indexes where indexname = 'application_words_words'")
  await client.query('truncate application_words')
  await client.query('drop index application_words_words')
  return {
    async positionsAfter(position) {
      const found = await client.query(
        `select position::float8 as position from application where position > $1 order by position limit ${perStatement}`,
        [position],
      )
      return found.rows.map((row) => row.position as number)
    },
    async write(given) {
      await client.query(
        `insert into application_words (position, words)
          select position, array_to_tsvector(string_to_array(words, ' ')) from unnest($1::bigint[], $2::text[]) as g (position, words)`,
        [given.map(({ position }) => position), given.map(({ words }) => words)],
      )
    },
    async finish() {
      await client.query(rows[0].indexdef)
      await client.query('vacuum (analyze) application_words')
      await client.end()
    },
  }
}
