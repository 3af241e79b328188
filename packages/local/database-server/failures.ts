/** A statement, or a request of a stream, that fails with one of libsql-server's codes. It travels inside an answer of status 200. */
export class StatementFailure extends Error {
  override readonly name = 'StatementFailure'
  readonly code: string
  readonly extendedCode: string | undefined

  constructor(code: string, message: string, extendedCode?: string) {
    super(message)
    this.code = code
    this.extendedCode = extendedCode
  }
}

/** A request over HTTP that is refused as a whole. `code` is told to the client only where the protocol has one. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure'
  readonly status: number
  readonly code: string | undefined

  constructor(status: number, message: string, code?: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** The one answer to whoever shows no valid key, the same whether or not the namespace exists. */
export function unauthorized(): RequestFailure {
  return new RequestFailure(401, 'Unauthorized')
}
