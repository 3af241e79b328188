import { type SenderMark, senderMark } from '@kps/crossings/referral-handover'
import { type Language, words } from '@kps/foundation/language'
import type { OpenedReferral } from '@kps/locality/triage'
import { InsetText, List, Paragraph, Tag } from '@kps/web-kit/content'
import { senderMarkWords } from './sender-mark-words.ts'

const care = ['judge', 'tell', 'contact', 'respect'] as const

/** In the queue: that a referral may come from the person using violence. The words say it; the tag's shape helps to find it. */
export const SenderMarkTag = ({ language }: { language: Language }) => (
  <Tag kind="care">{words(senderMarkWords, language)('triage.mark')}</Tag>
)

/** On the referral: why it may come from the person using violence, and the care that asks for. Nothing when it has no mark. */
export const SenderMarkNote = ({
  referral,
  language,
}: {
  referral: Pick<OpenedReferral, 'document'>
  language: Language
}) => {
  const t = words(senderMarkWords, language)
  const mark = senderMark(referral.document)
  if (!mark) return null
  return (
    <InsetText>
      <Paragraph>
        <SenderMarkTag language={language} /> {t(`triage.mark.${mark}`)} {t('triage.mark.care')}
      </Paragraph>
      <List kind="bullet" items={care.map((each) => t(`triage.mark.${each}`))} />
    </InsetText>
  )
}

/** In the case that a referral became: the same mark beside what the referral told, so that it is read with it in mind. */
export const SenderMarkLine = ({ mark, language }: { mark: SenderMark | undefined; language: Language }) => {
  const t = words(senderMarkWords, language)
  return mark ? (
    <Paragraph>
      <SenderMarkTag language={language} /> {t(`triage.mark.${mark}`)} {t('triage.mark.inCase')}
    </Paragraph>
  ) : null
}
