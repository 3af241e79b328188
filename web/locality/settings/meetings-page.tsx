import { type Language, words } from '@kps/foundation/language'
import type { SignedIn } from '@kps/locality/roles'
import { cadences, type MeetingType, meetingModes } from '@kps/locality/settings'
import { BackLink, Heading, NotificationBanner, Paragraph, SummaryList } from '@kps/web-kit/content'
import { Button, ErrorSummary, Form, Radios, TextInput } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage, newFormKey } from '@kps/web-locality/door'
import { type FormProblems, type Typed, typedText } from '@kps/web-locality/form-answers'
import { settingsWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  meetings: readonly MeetingType[]
  typed: Typed
  problems: FormProblems
  /** Why nothing was changed. */
  refused?: 'settings.meeting.taken' | 'settings.meeting.ended' | undefined
}

/** Which meetings this table holds and how often, and the form for one more. */
export const MeetingsPage = ({ c, actor, meetings, typed, problems, refused }: Props) => {
  const { language } = c.var
  const t = words(settingsWords, language)
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('settings.meetings.title')}
      hasErrors={problems.errors.length > 0}
      before={<BackLink href="/settings">{t('settings.back')}</BackLink>}
    >
      <ErrorSummary errors={problems.errors} />
      {refused ? <NotificationBanner kind="refusal" heading={t(refused)} /> : null}
      <Heading level={1}>{t('settings.meetings.title')}</Heading>
      {meetings.length === 0 ? <Paragraph>{t('settings.meetings.none')}</Paragraph> : null}
      {meetings.map((meeting) => (
        <>
          <Heading level={2}>{meeting.name}</Heading>
          <SummaryList rows={rowsOf(meeting, language)} />
          <Form
            action={`/settings/meetings/${meeting.id}/end`}
            label={`${t('settings.meeting.end')}: ${meeting.name}`}
            hidden={{ formKey: newFormKey() }}
          >
            <Button look="secondary" preventDoubleClick>
              {t('settings.meeting.end')} <span class="govuk-visually-hidden">{meeting.name}</span>
            </Button>
          </Form>
        </>
      ))}
      <Heading level={2}>{t('settings.meeting.add')}</Heading>
      <Form action="/settings/meetings" label={t('settings.meeting.add')} hidden={{ formKey: newFormKey() }}>
        <TextInput
          name="name"
          value={typedText(typed, 'name')}
          error={problems.of('name')}
          label={t('settings.meeting.name')}
          hint={t('settings.meeting.name.hint')}
        />
        <Radios
          name="cadence"
          value={typedText(typed, 'cadence')}
          error={problems.of('cadence')}
          label={t('settings.meeting.cadence')}
          labelSize="s"
          choices={cadences.map((value) => ({ value, text: t(`settings.cadence.${value}`) }))}
        />
        <TextInput
          name="usually"
          value={typedText(typed, 'usually')}
          error={problems.of('usually')}
          label={t('settings.meeting.usually')}
          hint={t('settings.meeting.usually.hint')}
        />
        <TextInput
          name="minutes"
          value={typedText(typed, 'minutes')}
          error={problems.of('minutes')}
          label={t('settings.meeting.minutes')}
          inputmode="numeric"
          width={4}
        />
        <Radios
          name="mode"
          value={typedText(typed, 'mode')}
          error={problems.of('mode')}
          label={t('settings.meeting.mode')}
          labelSize="s"
          choices={meetingModes.map((value) => ({ value, text: t(`settings.mode.${value}`) }))}
        />
        <Button preventDoubleClick>{t('settings.meeting.add')}</Button>
      </Form>
    </LocalityPage>
  )
}

function rowsOf({ cadence, usually, minutes, mode }: MeetingType, language: Language) {
  const t = words(settingsWords, language)
  return [
    { key: t('settings.meeting.cadence'), value: t(`settings.cadence.${cadence}`) },
    ...(usually === '' ? [] : [{ key: t('settings.meeting.usually'), value: usually }]),
    ...(minutes === null
      ? []
      : [{ key: t('settings.meeting.minutes'), value: t('settings.meeting.minutes.short', { minutes }) }]),
    { key: t('settings.meeting.mode'), value: t(`settings.mode.${mode}`) },
  ]
}
