import { createHmac } from 'node:crypto'

/** An account's `sub`: the same at every start on the same data, and telling nothing about whom it names. */
export function subjectOf(accountKey: string, subjectKey: string): string {
  return createHmac('sha256', subjectKey).update(accountKey).digest('base64url')
}
