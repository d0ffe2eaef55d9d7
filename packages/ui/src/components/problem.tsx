/** One thing that is wrong with what was sent; `pointer` says where, as a JSON Pointer, and is empty for all of it. */
export type FieldFault = { pointer: string; message: string }

/** Why something could not be done. An `Error` of either API has this shape. */
export type ShownProblem = {
  message: string
  /** More about it, and what to do. */
  detail?: string | undefined
  faults: readonly FieldFault[]
}
