import { Failure } from '@kps/foundation/failures'
import { type Language, words } from '@kps/foundation/language'
import { NotificationBanner, Paragraph } from '@kps/web-kit/content'
import { staffWords } from './words.ts'

const keys = [
  'staff.change.lastOne',
  'staff.change.meanwhile',
  'staff.change.yourself',
  'staff.roles.notYours',
  'staff.invite.agencyClosed',
] as const

/** Why a form was not taken though no field of it is wrong. */
export type RefusalKey = (typeof keys)[number]

/** The refusal that a page can say; undefined for any other. */
export const refusalKey = (thrown: unknown): RefusalKey | undefined =>
  thrown instanceof Failure ? keys.find((key) => key === thrown.messageKey) : undefined

export const Refusal = ({ language, refusal }: { language: Language; refusal: RefusalKey | undefined }) => {
  if (!refusal) return null
  const t = words(staffWords, language)
  return (
    <NotificationBanner kind="refusal" heading={t(refusal)}>
      <Paragraph>{t(`${refusal}.text`)}</Paragraph>
    </NotificationBanner>
  )
}
