import { formatInstant, type Language, words } from '@kps/foundation/language'
import type { Instrument } from '@kps/locality/instruments'
import type { LevelGiven } from '@kps/locality/risk'
import { Heading, Link, Paragraph, Timeline } from '@kps/web-kit/content'
import { LevelTag, levelText } from './level-tag.tsx'
import { riskWords } from './words.ts'

/** Every level somebody was judged to be at in this case, newest first. */
export const EarlierLevels = (props: {
  caseId: string
  instrument: Instrument
  levels: readonly LevelGiven[]
  language: Language
}) => {
  const { instrument, language } = props
  const t = words(riskWords, language)
  return (
    <>
      <Heading level={2}>{t('risk.earlier.title')}</Heading>
      {props.levels.length === 0 ? <Paragraph>{t('risk.earlier.none')}</Paragraph> : null}
      <Timeline
        events={props.levels.map((given) => ({
          title: (
            <>
              <LevelTag instrument={instrument} level={given.level} language={language} />{' '}
              <Link href={`/cases/${props.caseId}/assessments/${given.assessmentId}`}>{t('risk.shown.title')}</Link>
            </>
          ),
          when: formatInstant(given.assessedAt, language),
          dateTime: given.assessedAt,
          by: given.assessor,
          body:
            given.suggestedLevel === given.level ? undefined : (
              <Paragraph>
                {t('risk.earlier.suggested', { level: levelText(instrument, given.suggestedLevel, language) })}
              </Paragraph>
            ),
        }))}
      />
    </>
  )
}
