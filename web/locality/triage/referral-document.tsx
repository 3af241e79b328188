import type { ReferredPerson } from '@kps/crossings/referral-handover'
import { formatDate, type Language, words } from '@kps/foundation/language'
import type { OpenedReferral } from '@kps/locality/triage'
import { Heading, List, OwnWords, SummaryList, type SummaryRow } from '@kps/web-kit/content'
import { personBarWords } from '@kps/web-locality/person-bar'
import { nameOrUnknown, practiceWord } from '@kps/web-locality/practice-words'
import { triageWords } from './words.ts'

type Text = string | undefined
const rowsOf = (rows: readonly (readonly [key: string, value: Text])[]): SummaryRow[] =>
  rows.flatMap(([key, value]) => (value ? [{ key, value }] : []))

/** What came in, as it was written. */
export const ReferralDocument = ({ referral, language }: { referral: OpenedReferral; language: Language }) => {
  const t = words(triageWords, language)
  const { document } = referral
  const answer = (code: Text) => code && practiceWord('answer', code, language)
  const facts = rowsOf([
    [t('triage.referral.safeToTalk'), answer(document.safeToTalkNow)],
    [t('triage.referral.whereUser'), document.whereIsPersonUsingViolence],
    [t('triage.referral.whereChildren'), document.whereAreChildren],
    [
      t('triage.referral.consent'),
      [document.consent?.sought && t(`triage.referral.consent.${document.consent.sought}`), document.consent?.reason]
        .filter(Boolean)
        .join('. '),
    ],
    [t('triage.referral.told'), [answer(document.ipp3a?.toldPerson), document.ipp3a?.note].filter(Boolean).join('. ')],
  ])
  return (
    <>
      <Heading level={2}>{t('triage.referral.happened')}</Heading>
      <OwnWords text={document.whatHappened} />
      <List kind="bullet" items={document.concerns.map((code) => practiceWord('concern', code, language))} />
      {document.childView ? (
        <>
          <Heading level={3}>{t('triage.referral.childView')}</Heading>
          <OwnWords text={document.childView} />
        </>
      ) : null}
      {facts.length > 0 ? <SummaryList rows={facts} /> : null}
      <Heading level={2}>{t('triage.referral.people')}</Heading>
      {referral.people.map(({ person }) => (
        <ReferredPersonBlock person={person} language={language} />
      ))}
      <Sender referral={referral} language={language} />
    </>
  )
}

const ReferredPersonBlock = ({ person, language }: { person: ReferredPerson; language: Language }) => {
  const t = words(triageWords, language)
  const { safeToContact: safe } = person
  const contact = [practiceWord('safe', safe?.answer ?? 'unknown', language), safe?.how, safe?.when, safe?.notes]
  return (
    <>
      <Heading level={3}>
        {nameOrUnknown(person.name, language)} · {words(personBarWords, language)(`person.role.${person.role}`)}
      </Heading>
      <SummaryList
        rows={rowsOf([
          [t('triage.person.contact'), contact.filter(Boolean).join('. ')],
          [t('triage.person.alsoKnownAs'), person.alsoKnownAs],
          [t('triage.person.age'), ageOf(person, language)],
          [t('triage.person.relationship'), person.relationship],
          [t('triage.person.phone'), person.phone],
          [t('triage.person.address'), person.address],
        ])}
      />
    </>
  )
}

function ageOf({ age }: ReferredPerson, language: Language): Text {
  const t = words(triageWords, language)
  if (age?.known === 'date-of-birth') return t('triage.person.born', { date: formatDate(age.date, language) })
  return age?.known === 'years' ? t('triage.person.years', { years: age.years }) : undefined
}

const Sender = ({ referral, language }: { referral: OpenedReferral; language: Language }) => {
  const t = words(triageWords, language)
  const { referrer, referrerKind } = referral.document
  const who = [referrer?.name, referrer?.organisation, practiceWord('referrer', referrerKind, language)]
  const safe = referrer?.safeToContact
  return (
    <>
      <Heading level={2}>{t('triage.referral.from')}</Heading>
      <SummaryList
        rows={rowsOf([
          [t('triage.referral.from'), who.filter(Boolean).join(', ')],
          [t('triage.referral.role'), referrer?.role ?? referrer?.relationship],
          [
            t('triage.person.contact'),
            safe &&
              [practiceWord('safe', safe.answer ?? 'unknown', language), safe.how, safe.when, safe.notes]
                .filter(Boolean)
                .join('. '),
          ],
          [t('triage.referral.phone'), referrer?.phone],
          [t('triage.referral.email'), referrer?.email],
          [
            t('triage.referral.preferred'),
            referrer?.preferredContact && t(`triage.referral.preferred.${referrer.preferredContact}`),
          ],
        ])}
      />
    </>
  )
}
