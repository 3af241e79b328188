/** One statement of a batch was refused, so nothing of the batch happened. */
export class BatchRefused extends Error {
  override readonly name = 'BatchRefused'
  /** Which statement, counted from 0. */
  readonly statement: number
  /** The engine's code, such as SQLITE_CONSTRAINT. */
  readonly code: string

  constructor(statement: number, code: string) {
    super(`statement ${statement} was refused: ${code}`)
    this.statement = statement
    this.code = code
  }
}
