import { instantNow } from '@kps/foundation/time'
import { codeIn } from '@kps/web-front-door/door'
import { BusyPage, isSend, isWithinLimits } from '@kps/web-front-door/limits'
import { readAnswers } from '@kps/web-front-door/referral-steps'
import { answerPage } from '@kps/web-kit/page'
import type { MiddlewareHandler } from 'hono'
import type { FrontDoor } from './door.ts'

/**
 * Whoever asks too much in a minute is asked to wait one (429), before any database is, and keeps what they had filled
 * in. The way out and the files stand before it: they are never counted.
 */
export const withinLimits = (): MiddlewareHandler<FrontDoor> => async (c, next) => {
  const fields = c.req.method === 'POST' ? await readAnswers(c.req.raw.clone()) : undefined
  const isWithin = await isWithinLimits(c.env, {
    address: c.req.header('cf-connecting-ip'),
    day: instantNow().slice(0, 10),
    code: codeIn(c.req.path),
    isSend: fields !== undefined && isSend(fields),
  })
  if (isWithin) return next()
  c.header('retry-after', '60')
  return answerPage(c, <BusyPage c={c} fields={fields} />, 429)
}
