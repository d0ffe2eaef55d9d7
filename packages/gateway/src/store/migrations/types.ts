/** What the two databases call the same thing. */
export interface ColumnTypes {
  /** Two columns, `position` (the primary key, given out in ascending order and never twice) and `xid`. */
  position: string
  /** A whole number up to 2^53. */
  int: string
  bytes: string
  /** Appended to a table that is best stored by its primary key. */
  clustered: string
  /** Says that a column of bytes is not worth trying to compress. */
  incompressible(table: string, column: string): string[]
  /** A table in which applications are found by words. */
  searchIndex(table: string): string[]
  /** An empty one, by the positions of records, whose words stand behind the code of their chunk. */
  wordIndex(table: string): string[]
  /** Such a one of applications, filled from one made by `searchIndex`, which is dropped. */
  chunkedSearchIndex(table: string, before: string, codeOf: (position: string) => string): string[]
}
