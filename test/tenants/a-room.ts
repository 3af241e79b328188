import type { PublicFacts } from '@kps/crossings/tenant-access'
import { Failure, statusOf } from '@kps/foundation/failures'
import type { Language } from '@kps/foundation/language'
import type { LocalityVisit } from '@kps/locality/roles'
import type { LocalityRoom } from '@kps/web-locality/door'
import { Hono } from 'hono'

const facts: PublicFacts = {
  code: 'kowhai-bay',
  name: 'Kōwhai Bay',
  nameMi: 'Kōwhai Bay',
  contactPhone: '0800 000 000',
  contactHours: 'Monday to Friday',
  contactHoursMi: 'Rāhina ki te Rāmere',
  contactEmail: 'coordinator@kowhai-bay.example',
  contactAddress: '1 Example Street',
}

const notClosing = { isConfirmed: false, door: { mayExport: async () => false, exported: async () => {} } }

/** Rooms of a locality as one signed-in person meets them, without the door: each request is a visit of its own. */
export function aRoom(
  visit: () => LocalityVisit,
  rooms: readonly Hono<LocalityRoom>[],
  language: Language = 'en',
  closing: LocalityRoom['Variables']['closing'] = notClosing,
): Hono<LocalityRoom> {
  const app = new Hono<LocalityRoom>()
  app.use(async (c, next) => {
    c.set('visit', visit())
    c.set('language', language)
    c.set('facts', facts)
    c.set('closing', closing)
    await next()
  })
  for (const room of rooms) app.route('/', room)
  app.onError((error, c) =>
    error instanceof Failure ? c.text(error.code, statusOf(error.code)) : c.text('fault', 500),
  )
  return app
}

/** A form as a browser posts it. */
export const asForm = (fields: Readonly<Record<string, string>>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
})
