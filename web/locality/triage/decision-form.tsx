import { words } from '@kps/foundation/language'
import { ageAt } from '@kps/locality/people'
import { tellsOfOthers } from '@kps/locality/referrals'
import {
  type LikelyPersonWithCases,
  longestReason,
  notificationOutcomes,
  type OpenedReferral,
  triageOutcomes,
} from '@kps/locality/triage'
import { Button, type Choice, Form, Radios, Select, Textarea, TextInput } from '@kps/web-kit/forms'
import { type LocalityContext, newFormKey } from '@kps/web-locality/door'
import { type FormProblems, type Typed, typedText } from '@kps/web-locality/form-answers'
import { nameOrUnknown, practiceWord } from '@kps/web-locality/practice-words'
import { triageWords } from './words.ts'

interface Props {
  c: LocalityContext
  referral: OpenedReferral
  typed: Typed
  problems: FormProblems
}

/** The decision in one form: who the people are, what is to happen and why, whether they are told. */
export const DecisionForm = (props: Props) => {
  const { c, referral, typed, problems } = props
  const { language } = c.var
  const t = words(triageWords, language)
  const field = (name: string) => ({ name, value: typedText(typed, name), error: problems.of(name) })
  const isAboutSender = referral.document.referrerKind === 'self'
  return (
    <Form
      action={`/triage/${referral.referralId}`}
      hidden={{ formKey: newFormKey(), turn: String(referral.turn), peopleCount: String(referral.people.length) }}
    >
      {referral.people.map((_, place) => (
        <WhoItIs {...props} place={place} />
      ))}
      <Radios
        {...field('outcome')}
        label={t('triage.decide.outcome')}
        labelSize="m"
        choices={triageOutcomes.map((outcome) => ({
          value: outcome,
          text: practiceWord('outcome', outcome, language),
          conditional:
            outcome === 'new-case' ? (
              <LeadAgency {...props} />
            ) : outcome === 'existing-case' ? (
              <WhichCase {...props} />
            ) : undefined,
        }))}
      />
      <Textarea {...field('reason')} label={t('triage.decide.reason')} labelSize="m" rows={4} limit={longestReason} />
      {tellsOfOthers(referral.document) ? (
        <>
          <Radios
            {...field('notification')}
            value={typedText(typed, 'notification') || 'do-not-contact'}
            label={t(isAboutSender ? 'triage.decide.notification.others' : 'triage.decide.notification')}
            labelSize="m"
            hint={t('triage.decide.notification.hint')}
            choices={notificationOutcomes.map((outcome) => ({
              value: outcome,
              text: practiceWord('notification', outcome, language),
            }))}
          />
          <Textarea
            {...field('notificationReason')}
            label={t('triage.decide.notificationReason')}
            hint={t('triage.decide.notificationReason.hint')}
            rows={2}
          />
        </>
      ) : null}
      <Button preventDoubleClick>{t('triage.decide.keep')}</Button>
    </Form>
  )
}

/** Likely existing people for one person of the referral. Nothing is chosen beforehand: a worker confirms. */
const WhoItIs = ({ c, referral, typed, problems, place }: Props & { place: number }) => {
  const { language } = c.var
  const t = words(triageWords, language)
  const one = referral.people[place]
  if (!one) return null
  const name = `people.${place}`
  const likely: Choice[] = one.likely.map((person) => {
    const age = ageAt(person.summary.age, c.var.visit.now)
    const facts = worthSaying(person.matched)
      .map((kind) => t(`triage.decide.matched.${kind}`))
      .join(', ')
    return {
      value: person.personId,
      text: t('triage.decide.who.same', { name: nameOrUnknown(person.summary.name, language) }),
      hint: [
        age && t(age.about ? 'triage.decide.age.about' : 'triage.decide.age', { years: age.years }),
        t('triage.decide.matched', { facts }),
        ...person.openCases.map((open) =>
          t('triage.decide.openCase', { number: open.number, agency: open.leadAgency }),
        ),
      ]
        .filter(Boolean)
        .join(' '),
    }
  })
  return (
    <Radios
      name={name}
      value={typedText(typed, name)}
      error={problems.of(name)}
      label={t('triage.decide.who', { name: nameOrUnknown(one.person.name, language) })}
      labelSize="s"
      hint={place === 0 ? t('triage.decide.who.hint') : undefined}
      choices={[
        ...likely,
        { value: 'new', text: t('triage.decide.who.new') },
        { value: 'leave-out', text: t('triage.decide.who.leaveOut') },
      ]}
    />
  )
}

/** A whole name that agrees says of itself that its parts do. */
const worthSaying = (matched: LikelyPersonWithCases['matched']) =>
  matched.includes('name') ? matched.filter((kind) => kind !== 'part') : matched

const LeadAgency = ({ c, referral, typed, problems }: Props) => {
  const t = words(triageWords, c.var.language)
  return (
    <Select
      name="leadAgencyId"
      label={t('triage.decide.lead')}
      value={typedText(typed, 'leadAgencyId')}
      error={problems.of('leadAgencyId')}
      options={[
        { value: '', text: t('triage.decide.choose') },
        ...referral.agencies.map((agency) => ({ value: agency.id, text: agency.name })),
      ]}
    />
  )
}

const WhichCase = ({ c, referral, typed, problems }: Props) => {
  const { language } = c.var
  const t = words(triageWords, language)
  const open = new Map(
    referral.people.flatMap(({ likely }) =>
      likely.flatMap((person) =>
        person.openCases.map((one) => [
          one.caseId,
          t('triage.decide.case.of', { number: one.number, name: nameOrUnknown(person.summary.name, language) }),
        ]),
      ),
    ),
  )
  return (
    <>
      <Radios
        name="caseId"
        value={typedText(typed, 'caseId')}
        error={problems.of('caseId')}
        label={t('triage.decide.case')}
        choices={[
          ...[...open].map(([value, text]) => ({ value: value ?? '', text })),
          { value: 'other', text: t('triage.decide.case.other') },
        ]}
      />
      <TextInput
        name="caseNumber"
        value={typedText(typed, 'caseNumber')}
        label={t('triage.decide.caseNumber')}
        width={10}
      />
    </>
  )
}
