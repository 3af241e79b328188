import { type Alarm, alarmNotes, mostRepeats } from '@kps/crossings/tenancy'
import { formatInstant, formatNumber, inLanguage, type Language, words } from '@kps/foundation/language'
import type { Again } from '@kps/web-hub/door'
import { Details, Heading, Link, SummaryList } from '@kps/web-kit/content'
import { newFormKey, typedText } from '@kps/web-kit/form-answers'
import { Button, Form, Select } from '@kps/web-kit/forms'
import { kindIn } from './kind-words.ts'
import { alarmsWords } from './words.ts'

interface Props {
  readonly alarm: Alarm
  /** Its own form, where that came back. */
  readonly again: Again | undefined
  readonly older: string | null
  readonly language: Language
}

/** One alarm, with all that it repeats. */
export const AlarmPart = ({ alarm, again, older, language }: Props) => {
  const t = words(alarmsWords, language)
  const kind = kindIn(alarm.kind, language)
  const where = alarm.locality && inLanguage({ en: alarm.locality.name, mi: alarm.locality.nameMi }, language)
  const named = where ? `${kind.name}, ${where}` : kind.name
  // Two localities may have one name, and no two a code.
  const which = alarm.locality ? `${named} (${alarm.locality.code})` : named
  const hidden = <span class="govuk-visually-hidden">: {which}</span>
  return (
    <>
      <Heading level={2}>{named}</Heading>
      <SummaryList
        rows={[
          ...(alarm.locality ? [{ key: t('alarms.locality'), value: placeOf(alarm.locality, where) }] : []),
          { key: t('alarms.when'), value: formatInstant(alarm.lastAt, language) },
          ...(alarm.times > 1 ? [{ key: t('alarms.often'), value: oftenIn(alarm, language) }] : []),
          { key: t('alarms.means'), value: kind.means },
          { key: t('alarms.now'), value: kind.now },
          { key: t('alarms.request'), value: <span class="kps-own-words">{alarm.requestId}</span> },
        ]}
      />
      <Details
        summary={
          <>
            {t('alarms.look')}
            {hidden}
          </>
        }
        open={again !== undefined}
      >
        <Form
          action={`/alarms/${alarm.id}/look${older === null ? '' : `?older=${older}`}`}
          label={t('alarms.look.which', { alarm: which })}
          hidden={{ formKey: newFormKey() }}
        >
          <Select
            name="note"
            id={again ? 'note' : `note-${alarm.id}`}
            label={
              <>
                {t('alarms.note')}
                {hidden}
              </>
            }
            value={again && typedText(again.typed, 'note')}
            error={again?.problems.of('note')}
            options={[
              { value: '', text: t('alarms.note.choose') },
              ...alarmNotes.map((note) => ({ value: note, text: t(`alarms.note.${note}`) })),
            ]}
          />
          <Button preventDoubleClick>
            {t('alarms.look.do')}
            {hidden}
          </Button>
        </Form>
      </Details>
    </>
  )
}

/** Where its backups are, while it is open. */
const placeOf = ({ code, isOpen }: NonNullable<Alarm['locality']>, name: string | null) => (
  <>
    {isOpen ? <Link href={`/localities/${code}/backups`}>{name}</Link> : name} ({code})
  </>
)

function oftenIn({ firstAt, times }: Alarm, language: Language): string {
  const t = words(alarmsWords, language)
  const first = formatInstant(firstAt, language)
  return times >= mostRepeats
    ? t('alarms.often.more', { first })
    : t('alarms.often.times', { count: formatNumber(times, language), first })
}
