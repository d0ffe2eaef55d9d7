import { chunkCodeSql } from '../operations/words/chunks.ts'
import type { ColumnTypes } from './types.ts'

/**
 * Applications are found by their position, and their words are indexed in chunks (`operations/words/chunks.ts`).
 * Otherwise as in 0003: FTS5 splits at the spaces we put and nowhere else, PostgreSQL's tsvector gets the words as
 * lexemes, and FTS5 erases what is deleted.
 */
export const searchChunks = (types: ColumnTypes): string[] =>
  types.chunkedSearchIndex('application_words', 'application_search', chunkCodeSql)
