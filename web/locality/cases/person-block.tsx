import { formatDate, words } from '@kps/foundation/language'
import type { CasePerson } from '@kps/locality/cases'
import { Details, Heading, Link, Paragraph, SummaryList, type SummaryRow } from '@kps/web-kit/content'
import type { LocalityContext } from '@kps/web-locality/door'
import { personBarWords } from '@kps/web-locality/person-bar'
import { nameOrUnknown, practiceWord } from '@kps/web-locality/practice-words'
import { LevelTag } from './level-tag.tsx'
import { casesWords } from './words.ts'

/** One person of a case. How to reach them is folded away, and whether that is safe stands first in it. */
export const PersonBlock = ({ c, caseId, person }: { c: LocalityContext; caseId: string; person: CasePerson }) => {
  const { language } = c.var
  const t = words(casesWords, language)
  const { detail } = person
  const path = `/cases/${caseId}/people/${person.personId}`
  const safe = detail.safeToContact
  const row = (key: string, value: string | undefined): SummaryRow[] => (value ? [{ key, value }] : [])
  const name = nameOrUnknown(detail.name, language)
  /** Who goes from link to link hears of whom each is. */
  const ofThem = <span class="govuk-visually-hidden"> – {name}</span>
  return (
    <>
      <Heading level={3}>
        {name} · {words(personBarWords, language)(`person.role.${person.role}`)}
      </Heading>
      <Paragraph>
        {t('cases.case.level')}: <LevelTag level={person.lastLevel} language={language} /> ·{' '}
        <Link href={`${path}/assessments/new`}>
          {t('cases.case.assess')}
          {ofThem}
        </Link>
        {person.role === 'person-using-violence' ? null : (
          <>
            {' · '}
            <Link href={`${path}/safety-plan`}>
              {person.reviewOn
                ? t('cases.case.plan.review', { date: formatDate(person.reviewOn, language) })
                : t('cases.case.plan')}
              {ofThem}
            </Link>
          </>
        )}
      </Paragraph>
      <Details summary={t('cases.case.detail')}>
        <SummaryList
          rows={[
            {
              key: t('cases.case.contact'),
              value: [practiceWord('safe', safe.answer, language), safe.how, safe.when, safe.notes]
                .filter(Boolean)
                .join('. '),
            },
            ...row(t('cases.case.alsoKnownAs'), detail.alsoKnownAs),
            ...(detail.age?.known === 'date-of-birth'
              ? row(t('cases.case.born'), formatDate(detail.age.date, language))
              : []),
            ...(person.age
              ? row(
                  t('cases.case.age'),
                  t(person.age.about ? 'cases.case.age.about' : 'cases.case.age.years', { years: person.age.years }),
                )
              : []),
            ...row(t('cases.case.phone'), detail.phone),
            ...row(t('cases.case.address'), detail.address),
            ...(person.otherCases > 0
              ? row(t('cases.case.otherCases'), t('cases.case.otherCases.count', { count: person.otherCases }))
              : []),
          ]}
        />
      </Details>
    </>
  )
}
