import { areaOf } from '@kps/crossings/areas'
import { codeSaid, newLocalityCode, suggestAnother, suggestCode } from '@kps/crossings/locality-codes'
import type { CodeStanding } from '@kps/crossings/response-application'
import { answerIn, type Draft, type Problem, textIn } from '@kps/web-front-door/application-form'
import type { FrontDoors } from '@kps/web-front-door/door'
import * as v from 'valibot'

type Applications = Pick<FrontDoors['APPLICATIONS'], 'checkCode'>

const said = (key: string, suggestion?: string): Problem => ({
  page: 'address',
  field: 'locality.code',
  key,
  ...(suggestion && { suggestion }),
})

/**
 * Why the code that was typed cannot be the new locality's, with one that could; nothing when it can. A code that is another's but
 * for a macron, a capital or a space is told so, rather than how codes are written. Where the registry does not answer, only its
 * form is judged: whether it is taken is asked again before anything is sent.
 */
export async function codeProblem(applications: Applications, draft: Draft): Promise<Problem | undefined> {
  const typed = textIn(draft, 'locality.code')
  const fits = v.safeParse(newLocalityCode, typed)
  const code = fits.success ? fits.output : suggestCode(typed)
  const standing = code === undefined ? undefined : await standingOf(applications, draft, code)
  if (code !== undefined && (standing === 'taken' || standing === 'alike'))
    return said(`application.code.${fits.success ? standing : 'alike'}`, await freeNear(applications, draft, code))
  if (fits.success) return standing === 'reserved' ? said(codeSaid.reserved) : undefined
  const message = fits.issues[0].message
  if (message === codeSaid.reserved) return said(message, await freeNear(applications, draft, typed.trim()))
  return said(message, code ?? suggestCode(textIn(draft, 'locality.name')))
}

async function standingOf(applications: Applications, draft: Draft, code: string): Promise<CodeStanding | undefined> {
  return applications.checkCode(code, answerIn(draft, 'earlier')).catch(() => undefined)
}

/** A code with a word more, such as its area's, that is free. */
async function freeNear(applications: Applications, draft: Draft, code: string): Promise<string | undefined> {
  const [first] = draft.values['locality.areas'] ?? []
  const area = suggestCode(areaOf(first ?? '')?.name ?? '')
  for (const word of [area, 'rohe', 'takiwa']) {
    const other = word && !code.endsWith(word) ? suggestAnother(code, word) : undefined
    if (other && (await standingOf(applications, draft, other)) === 'free') return other
  }
  return undefined
}
