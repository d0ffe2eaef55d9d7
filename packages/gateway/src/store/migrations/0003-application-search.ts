import type { ColumnTypes } from './types.ts'

/**
 * Where applications are found by words: of names and e-mails now; the text of résumés can join them.
 *
 * Words are cut and folded by us (`operations/words/search-words.ts`), not by the databases, so that both find the
 * same: SQLite's FTS5 splits at the spaces we put and nowhere else (the `ascii` tokenizer takes every other character
 * beyond ASCII as a letter), PostgreSQL's tsvector gets the words as lexemes. A plain table of (word, application) would
 * serve both alike, but costs a random write per word, which a résumé's few hundred words would make dear; these two take
 * a row per application, and read backwards from the newest. FTS5 erases what is deleted (`secure-delete`).
 */
export const applicationSearch = (types: ColumnTypes): string[] => types.searchIndex('application_search')
