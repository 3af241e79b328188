import { isLanguage } from '@kps/foundation/language'
import type { FrontDoorContext, FrontDoorRoom } from '@kps/web-front-door/door'
import { FormRefused, readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { Hono } from 'hono'
import * as v from 'valibot'
import { FindPage } from './find-page.tsx'

export const findPlaceRoutes = new Hono<FrontDoorRoom>()

/** More is no place's name. */
const longestName = 200

const posted = v.strictObject({
  place: v.pipe(v.string(), v.maxLength(longestName)),
  go: v.optional(v.literal('find')),
  language: v.optional(v.string()),
})

findPlaceRoutes.get('/find', async (c) => answerPage(c, <FindPage c={c} {...(await asked(c))} />))

/** A place is about a person, so it is posted: it stands in no address and no history. */
findPlaceRoutes.post('/find', async (c) => {
  const read = v.safeParse(posted, await readForm(c.req.raw))
  if (!read.success) throw new FormRefused(400, 'not a page of this form')
  const { language, place } = read.output
  if (isLanguage(language)) c.set('language', language)
  const isMissing = place.trim() === '' && !language
  const typed = isMissing ? '' : place || undefined
  return answerPage(c, <FindPage c={c} {...(await asked(c))} typed={typed} />, isMissing ? 422 : 200)
})

/** Everything is looked up here: the registry is told nothing of what was typed. */
async function asked(c: FrontDoorContext) {
  const [localities, country] = await Promise.all([c.env.DIRECTORY.list(), c.env.DIRECTORY.places()])
  return { localities, country }
}
