import { HTTPException } from 'hono/http-exception'

/** A body that is no form we read. The reason is for tests and counters; no page shows it. */
export class FormRefused extends HTTPException {
  constructor(status: 400 | 413 | 415, reason: string) {
    super(status, { message: reason })
  }
}
