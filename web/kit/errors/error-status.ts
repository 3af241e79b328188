import { Failure, statusOf, WrongDatabase } from '@kps/foundation/failures'
import { HTTPException } from 'hono/http-exception'

const statuses = [400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503] as const

/** The statuses that have a page. */
export type ErrorStatus = (typeof statuses)[number]

/** The status that whatever was thrown is answered with. What nobody expected is 500 and says no more. */
export function errorStatus(thrown: unknown): ErrorStatus {
  if (thrown instanceof Failure) return statusOf(thrown.code)
  if (thrown instanceof WrongDatabase) return 503
  if (!(thrown instanceof HTTPException)) return 500
  return statuses.find((status) => status === thrown.status) ?? (thrown.status < 500 ? 400 : 500)
}
