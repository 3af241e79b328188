import { type ReferredPerson, senderMark } from '@kps/crossings/referral-handover'
import { formatDate, type Language, languageName, wordOf, words } from '@kps/foundation/language'
import type { OpenedReferral } from '@kps/locality/triage'
import { Heading, List, OwnWords, SummaryList, type SummaryRow } from '@kps/web-kit/content'
import { personBarWords } from '@kps/web-locality/person-bar'
import { nameOrUnknown, practiceWord } from '@kps/web-locality/practice-words'
import { referralDocumentWords } from './referral-document-words.ts'

type Text = string | undefined
const rowsOf = (rows: readonly (readonly [key: string, value: Text])[]): SummaryRow[] =>
  rows.flatMap(([key, value]) => (value ? [{ key, value }] : []))

/** As much of a referral as its words need. */
type Shown = Pick<OpenedReferral, 'document'> & { readonly people: readonly { readonly person: ReferredPerson }[] }

/** What came in, as it was written. */
export const ReferralDocument = ({ referral, language }: { referral: Shown; language: Language }) => {
  const t = words(referralDocumentWords, language)
  const { document } = referral
  const answer = (code: Text) => code && practiceWord('answer', code, language)
  const { exception, note, toldPerson } = document.ipp3a ?? {}
  const facts = rowsOf([
    [t('triage.referral.dangerNow'), answer(document.immediateDanger)],
    [t('triage.referral.safeToTalk'), answer(document.safeToTalkNow)],
    [t('triage.referral.ownPart'), document.ownPart && t(`triage.referral.ownPart.${document.ownPart}`)],
    [
      t(senderMark(document) === 'says-so' ? 'triage.referral.whereSender' : 'triage.referral.whereUser'),
      document.whereIsPersonUsingViolence,
    ],
    [t('triage.referral.whereChildren'), document.whereAreChildren],
    [
      t('triage.referral.consent'),
      [document.consent?.sought && t(`triage.referral.consent.${document.consent.sought}`), document.consent?.reason]
        .filter(Boolean)
        .join('. '),
    ],
    [
      t('triage.referral.told'),
      [exception ? t(`triage.referral.told.${exception}`) : answer(toldPerson), note].filter(Boolean).join('. '),
    ],
  ])
  return (
    <>
      <Heading level={2}>{t('triage.referral.happened')}</Heading>
      <OwnWords text={document.whatHappened} />
      {document.concerns.length > 0 ? (
        <List kind="bullet" items={document.concerns.map((code) => practiceWord('concern', code, language))} />
      ) : null}
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
  const t = words(referralDocumentWords, language)
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
  const t = words(referralDocumentWords, language)
  switch (age?.known) {
    case 'date-of-birth':
      return t('triage.person.born', { date: formatDate(age.date, language) })
    case 'year-of-birth':
      return age.month
        ? t('triage.person.bornInMonth', { month: age.month, year: String(age.year) })
        : t('triage.person.bornIn', { year: String(age.year) })
    case 'years':
      return t('triage.person.years', { years: age.years })
    case 'unknown':
      return t('triage.person.ageUnknown')
    default:
      return undefined
  }
}

const Sender = ({ referral, language }: { referral: Pick<Shown, 'document'>; language: Language }) => {
  const t = words(referralDocumentWords, language)
  const { language: formLanguage, referrer, referrerKind } = referral.document
  const who = [referrer?.name, referrer?.organisation, practiceWord('referrer', referrerKind, language)]
  const safe = referrer?.safeToContact
  return (
    <>
      <Heading level={2}>{t('triage.referral.from')}</Heading>
      <SummaryList
        rows={rowsOf([
          [t('triage.referral.from'), who.filter(Boolean).join(', ')],
          [
            t('triage.referral.organisationKind'),
            referrer?.organisationKind && practiceWord('organisation', referrer.organisationKind, language),
          ],
          [t('triage.referral.role'), referrer?.role],
          [t('triage.referral.relationship'), referrer?.relationship],
          [
            t('triage.referral.partner'),
            referrer?.isOrWasPartner && practiceWord('answer', referrer.isOrWasPartner, language),
          ],
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
          [
            t('triage.referral.language'),
            wordOf(referralDocumentWords, language, `triage.referral.language.${formLanguage}`) ??
              languageName(formLanguage),
          ],
        ])}
      />
    </>
  )
}
