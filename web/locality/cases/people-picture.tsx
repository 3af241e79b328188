import { words } from '@kps/foundation/language'
import type { CaseRole, OpenedCase } from '@kps/locality/cases'
import { PeopleDiagram, type Tie } from '@kps/web-kit/pictures'
import type { LocalityContext } from '@kps/web-locality/door'
import { personBarWords } from '@kps/web-locality/person-bar'
import { nameOrUnknown } from '@kps/web-locality/practice-words'
import { casePictureWords } from './picture-words.ts'

const signs: Readonly<Record<CaseRole, number>> = {
  'victim-survivor': 0,
  child: 1,
  'person-using-violence': 2,
  other: 3,
}

/** Who used violence in how many episodes in which somebody else was harmed or there: by the roles of each episode, which may differ from those in the case. */
export function tiesBetween(episodes: OpenedCase['episodes']) {
  const counts = new Map<string, { from: string; to: string; count: number }>()
  for (const { people } of episodes) {
    for (const { personId: from, role } of people) {
      if (role !== 'person-using-violence') continue
      for (const { personId: to, role: other } of people) {
        if (other !== 'victim-survivor' && other !== 'child') continue
        const known = counts.get(`${from} ${to}`) ?? { from, to, count: 0 }
        counts.set(`${from} ${to}`, { ...known, count: known.count + 1 })
      }
    }
  }
  return [...counts.values()]
}

/** The people of a case and what ties them, drawn when there is a tie to draw. */
export const PeoplePicture = ({ c, opened }: { c: LocalityContext; opened: OpenedCase }) => {
  const { language } = c.var
  const t = words(casePictureWords, language)
  const role = words(personBarWords, language)
  const nameOf = new Map(opened.people.map((one) => [one.personId, nameOrUnknown(one.detail.name, language)]))
  const known = tiesBetween(opened.episodes).filter(({ from, to }) => nameOf.has(from) && nameOf.has(to))
  const times = (count: number) => t('cases.picture.count', { count })
  const ties = known.map(
    ({ from, to, count }): Tie => ({
      kind: 'violence',
      from,
      to,
      short: t('cases.picture.times', { count }),
      text: times(count),
    }),
  )
  if (ties.length === 0) return null
  const said = known.map(({ from, to, count }) =>
    t('cases.picture.tie', { from: nameOf.get(from) ?? '', to: nameOf.get(to) ?? '', count: times(count) }),
  )
  return (
    <PeopleDiagram
      id="people-picture"
      title={t('cases.picture.people')}
      description={t('cases.picture.people.text', { ties: said.join('; ') })}
      people={opened.people.map((one) => ({
        id: one.personId,
        name: nameOf.get(one.personId) ?? '',
        note: one.age
          ? t('cases.picture.note', { role: role(`person.role.${one.role}`), age: one.age.years })
          : role(`person.role.${one.role}`),
        sign: signs[one.role],
        side: one.role === 'person-using-violence' ? 'right' : 'left',
      }))}
      ties={ties}
    />
  )
}
