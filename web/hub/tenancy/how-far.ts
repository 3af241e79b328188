import type { Provisioning } from '@kps/crossings/tenancy'
import { type Language, words } from '@kps/foundation/language'
import type { HowFar } from '@kps/web-kit/progress'
import { makingWords } from './making-words.ts'

/** True while the registry is at work: neither open, nor stopped, nor undone. */
export const isGoingOn = ({ isOpen, isUndone, failure }: Provisioning): boolean =>
  !isOpen && !isUndone && failure === null

/** How far the making is. Stopped or undone it has finished too, so that the page is asked for again and says so. */
export function howFar(provisioning: Provisioning, language: Language): HowFar {
  const t = words(makingWords, language)
  const of = provisioning.steps.length
  const done = provisioning.steps.filter(({ at }) => at !== null).length
  const now = provisioning.steps.find(({ at }) => at === null)
  if (!isGoingOn(provisioning) || !now) return { done: of, of, text: t('making.over') }
  return { done, of, text: t('making.now', { number: done + 1, of, step: t(`making.step.${now.step}`) }) }
}
