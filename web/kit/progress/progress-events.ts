import type { Context } from 'hono'

/** How far a long job is. */
export interface HowFar {
  done: number
  of: number
  /** The same in words, for who does not see the bar: nothing about a person. */
  text: string
}

const pause = 2000

/**
 * Answers one server-sent event: how far the job is, or that it has finished. The answer ends there and the browser asks
 * again by itself after two seconds: nothing is held open, and each asking is a read like any other, with its permit and
 * its entry in the log.
 */
export function answerProgress(c: Context, { done, of, text }: HowFar): Response {
  const event = done >= of ? 'finished' : 'progress'
  const data = `${done} ${of} ${text.replace(/\s+/g, ' ')}`
  return c.body(`retry: ${pause}\nevent: ${event}\ndata: ${data}\n\n`, 200, {
    'content-type': 'text/event-stream; charset=utf-8',
  })
}
