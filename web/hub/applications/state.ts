import type { ApplicationState } from '@kps/crossings/tenancy'
import { type Language, words } from '@kps/foundation/language'
import type { TagKind } from '@kps/web-kit/content'
import { applicationsWords } from './words.ts'

/** True while somebody at the hub has to do something. */
export const isWaiting = ({ state }: { readonly state: ApplicationState }): boolean =>
  state === 'waiting' || state === 'approved-once'

export const stateName = (state: ApplicationState, language: Language): string =>
  words(applicationsWords, language)(`applications.state.${state}`)

export const kindOfState: Readonly<Record<ApplicationState, TagKind>> = {
  waiting: 'care',
  'approved-once': 'care',
  approved: 'done',
  'asked-for-more': 'plain',
  declined: 'quiet',
  withdrawn: 'quiet',
}

/** Whole days since it came in. */
export const waitedDays = (receivedAt: string, now: string): number =>
  Math.max(0, Math.floor((Date.parse(now) - Date.parse(receivedAt)) / 86_400_000))
