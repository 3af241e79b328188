import { words } from '@kps/foundation/language'
import { aucklandDate, isInstant } from '@kps/foundation/time'
import type { OpenedCase } from '@kps/locality/cases'
import { EventsOverTime } from '@kps/web-kit/pictures'
import type { LocalityContext } from '@kps/web-locality/door'
import { nameOrUnknown, practiceWord } from '@kps/web-locality/practice-words'
import { casePictureWords } from './picture-words.ts'

/** What happened and what risk was judged, each on its day, in one picture; drawn once there are two days to compare. */
export const TimePicture = ({ c, opened }: { c: LocalityContext; opened: OpenedCase }) => {
  const { language } = c.var
  const t = words(casePictureWords, language)
  const { episodes, assessments } = opened
  if (episodes.length + assessments.length < 2) return null
  const nameOf = new Map(opened.people.map((one) => [one.personId, one.detail.name]))
  const levels = [...new Set(assessments.map(({ level }) => level))]
  return (
    <EventsOverTime
      id="time-picture"
      title={t('cases.picture.time')}
      description={t('cases.picture.time.text', { episodes: episodes.length, assessments: assessments.length })}
      lanes={[
        {
          label: t('cases.picture.time.episodes'),
          events: episodes.map(({ occurredOn, source, summary }) => {
            const what = practiceWord('source', source, language)
            return summary.immediateDanger === 'yes'
              ? { on: occurredOn, text: t('cases.picture.time.danger', { what }), letter: '!' }
              : { on: occurredOn, text: what }
          }),
        },
        ...levels.map((level) => ({
          label: t('cases.picture.time.judged', { level: practiceWord('level', level, language) }),
          events: assessments
            .filter((one) => one.level === level)
            .map(({ assessedAt, personId }) => ({
              on: isInstant(assessedAt) ? aucklandDate(assessedAt) : assessedAt,
              text: nameOrUnknown(nameOf.get(personId), language),
            })),
        })),
      ].filter((lane) => lane.events.length > 0)}
    />
  )
}
