import { type Language, words } from '@kps/foundation/language'
import type { Instrument } from '@kps/locality/instruments'
import type { Suggestion } from '@kps/locality/risk'
import { NotificationBanner, Paragraph } from '@kps/web-kit/content'
import { levelText } from './level-tag.tsx'
import { riskWords } from './words.ts'

/** What the answers add up to so far, said before anything is kept. */
export const SuggestionBanner = (props: { instrument: Instrument; suggestion: Suggestion; language: Language }) => {
  const { suggestion, language } = props
  const t = words(riskWords, language)
  const { yes, unknown, lethality, lethalityUnknown } = suggestion
  return (
    <NotificationBanner
      heading={t('risk.suggestion.title', { level: levelText(props.instrument, suggestion.level, language) })}
    >
      <Paragraph>{t('risk.suggestion.counts', { yes, unknown, lethality: lethality.length })}</Paragraph>
      {lethalityUnknown.length > 0 ? (
        <Paragraph>{t('risk.suggestion.unknown', { count: lethalityUnknown.length })}</Paragraph>
      ) : null}
      <Paragraph>{t('risk.suggestion.nothingKept')}</Paragraph>
    </NotificationBanner>
  )
}
