import { words } from '@kps/foundation/language'
import type { PersonOfCase } from '@kps/locality/cases'
import { ageAt } from '@kps/locality/people'
import { IdentityBar, Link } from '@kps/web-kit/content'
import type { LocalityContext } from '@kps/web-locality/door'
import { personBarWords } from './words.ts'

/** Whom a page inside a case is about, so that nobody writes into the wrong one. */
export const PersonBar = ({ c, person }: { c: LocalityContext; person: PersonOfCase }) => {
  const t = words(personBarWords, c.var.language)
  const age = ageAt(person.age, c.var.visit.now)
  return (
    <IdentityBar
      name={person.name || t('person.nameUnknown')}
      facts={[
        { key: t('person.case'), value: <Link href={`/cases/${person.caseId}`}>{person.number}</Link> },
        { key: t('person.role'), value: t(`person.role.${person.role}`) },
        {
          key: t('person.age'),
          value: age ? (age.about ? t('person.age.about', { years: age.years }) : age.years) : t('person.age.unknown'),
        },
      ]}
    />
  )
}
