import { type ApplicationDecision, applicationDecisions } from '@kps/crossings/tenancy'
import { BadInput } from '@kps/foundation/commands'
import { type Language, words } from '@kps/foundation/language'
import { longestReason, type OpenedApplication } from '@kps/hub/applications'
import type { Again } from '@kps/web-hub/door'
import { Heading, Paragraph } from '@kps/web-kit/content'
import { newFormKey, type Typed, typedText } from '@kps/web-kit/form-answers'
import { Button, type Choice, Form, Radios, Textarea } from '@kps/web-kit/forms'
import { applicationsWords } from './words.ts'

const offers = ['approved', 'asked-for-more', 'declined', 'withdrawn'] as const satisfies readonly ApplicationDecision[]

/** Which decision was chosen. @throws BadInput when none was */
export function chosenDecision(typed: Typed): ApplicationDecision {
  const chosen = applicationDecisions.find((decision) => decision === typedText(typed, 'decision'))
  if (!chosen) throw new BadInput([{ field: 'decision', messageKey: 'applications.decide.missing' }])
  return chosen
}

interface Props {
  readonly application: OpenedApplication
  readonly me: string
  readonly again: Again
  readonly language: Language
}

/** Approve, ask for more, decline: in the first person, and with the reason that the applicant will hear. */
export const DecideForm = ({ application, me, again, language }: Props) => {
  const t = words(applicationsWords, language)
  const { typed, problems } = again
  const isMine = application.decisions.some(({ decidedBy }) => decidedBy === me)
  const isRead = application.document !== undefined
  const choice = (value: ApplicationDecision): Choice => ({
    value,
    text: t(`applications.decide.${value}`),
    hint: t(`applications.decide.${value}.hint`),
  })
  // Whoever approved once is told above why they cannot again; nobody approves what they could not read.
  const offered = offers.filter((value) => value !== 'approved' || (!isMine && isRead))
  return (
    <Form action={`/applications/${application.id}`} hidden={{ formKey: newFormKey() }}>
      <Heading level={2}>{t('applications.decide.title')}</Heading>
      {isMine ? <Paragraph>{t('applications.decide.mine')}</Paragraph> : null}
      <Radios
        name="decision"
        label={t('applications.decide.legend')}
        labelSize="s"
        value={typedText(typed, 'decision') || undefined}
        error={problems.of('decision')}
        choices={offered.map(choice)}
      />
      <Textarea
        name="reason"
        label={t('applications.decide.reason')}
        hint={t('applications.decide.reason.hint')}
        value={typedText(typed, 'reason')}
        error={problems.of('reason')}
        limit={longestReason}
      />
      <Button preventDoubleClick>{t('applications.decide.do')}</Button>
    </Form>
  )
}
