const statuses = {
  'bad-input': 422,
  'not-signed-in': 401,
  'not-permitted': 403,
  'not-found': 404,
  conflict: 409,
  unavailable: 503,
} as const

export type FailureCode = keyof typeof statuses

/** The HTTP status that a door answers with for a refusal. */
export function statusOf(code: FailureCode): (typeof statuses)[FailureCode] {
  return statuses[code]
}

/**
 * An expected refusal: a code for the door and a message key (`room.page.what`) for the person.
 * It never carries words or data. Everything that is not a Failure is a fault: a request id and no detail.
 */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly code: FailureCode
  readonly messageKey: string

  constructor(code: FailureCode, messageKey: string) {
    super(`${code}: ${messageKey}`)
    this.code = code
    this.messageKey = messageKey
  }
}
