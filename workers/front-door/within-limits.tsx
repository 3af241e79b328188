import { instantNow } from '@kps/foundation/time'
import { leavePath, pageAt } from '@kps/web-front-door/door'
import { BusyPage, isSend, isWithinLimits } from '@kps/web-front-door/limits'
import { readAnswers } from '@kps/web-front-door/referral-steps'
import { answerPage } from '@kps/web-kit/page'
import type { MiddlewareHandler } from 'hono'
import type { FrontDoor } from './door.ts'

/** A locality's code as the first step of a path; the door's own pages count for nobody. */
const codeIn = (path: string): string | undefined => /^\/([a-z][a-z0-9-]{1,39})(?:\/|$)/.exec(pageAt(path))?.[1]
const ownPages = new Set(['help', 'privacy', 'contact', 'accessibility', 'aside', 'find'])

/**
 * Whoever asks too much in a minute is asked to wait one (429), before any database is, and keeps what they had filled
 * in. Leaving is never counted: the way out works at any time.
 */
export const withinLimits = (): MiddlewareHandler<FrontDoor> => async (c, next) => {
  if (c.req.path === leavePath) return next()
  const fields = c.req.method === 'POST' ? await readAnswers(c.req.raw.clone()) : undefined
  const code = codeIn(c.req.path)
  const isWithin = await isWithinLimits(c.env, {
    address: c.req.header('cf-connecting-ip'),
    day: instantNow().slice(0, 10),
    code: code && !ownPages.has(code) ? code : undefined,
    isSend: fields !== undefined && isSend(fields),
  })
  if (isWithin) return next()
  c.header('retry-after', '60')
  return answerPage(c, <BusyPage c={c} fields={fields} />, 429)
}
