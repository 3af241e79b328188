import { referrerKinds } from '@kps/crossings/referral-handover'
import { type Language, words } from '@kps/foundation/language'
import { type QueueNarrowing, queueNeeds } from '@kps/locality/triage'
import { Details, Filter, type FilterProps } from '@kps/web-kit/content'
import { Checkboxes } from '@kps/web-kit/forms'
import { practiceWord } from '@kps/web-locality/practice-words'
import { queueFilterWords } from './queue-filter-words.ts'

/** What the address asks for, `?only=late&from=self`; what is not known is passed over. */
export const narrowingFrom = (asked: { only?: readonly string[]; from?: readonly string[] }): QueueNarrowing => ({
  only: queueNeeds.filter((need) => asked.only?.includes(need)),
  from: referrerKinds.filter((kind) => asked.from?.includes(kind)),
})

export const isNarrowed = ({ only, from }: QueueNarrowing): boolean => only.length + from.length > 0

/** The address of the queue, narrowed down as given: nothing about a person stands in it. */
export function queuePath({ only, from }: QueueNarrowing, after?: string): string {
  const asked = [...only.map((need) => ['only', need]), ...from.map((kind) => ['from', kind])]
  const query = new URLSearchParams([...asked, ...(after ? [['after', after]] : [])]).toString()
  return query ? `/triage?${query}` : '/triage'
}

/** Narrows the queue down, by a form that works without a script; folded away until it is wanted. */
export const QueueFilter = ({ narrowing, language }: { narrowing: QueueNarrowing; language: Language }) => {
  const t = words(queueFilterWords, language)
  const needs = queueNeeds.map((value) => ({ value, text: t(`triage.filter.only.${value}`) }))
  const kinds = referrerKinds.map((value) => ({ value, text: practiceWord('referrer', value, language) }))
  return (
    <Details summary={t('triage.filter.open')} open={isNarrowed(narrowing)}>
      <form method="get" action="/triage">
        <Filter
          heading={t('triage.filter.heading')}
          submit={t('triage.filter.apply')}
          selected={isNarrowed(narrowing) ? chosen(narrowing, language) : undefined}
        >
          <Checkboxes
            name="only"
            label={t('triage.filter.only')}
            labelSize="s"
            values={narrowing.only}
            choices={needs}
          />
          <Checkboxes
            name="from"
            label={t('triage.filter.from')}
            labelSize="s"
            values={narrowing.from}
            choices={kinds}
          />
        </Filter>
      </form>
    </Details>
  )
}

function chosen(narrowing: QueueNarrowing, language: Language): FilterProps['selected'] {
  const t = words(queueFilterWords, language)
  const { only, from } = narrowing
  return {
    heading: t('triage.filter.chosen'),
    clear: { href: '/triage', text: t('triage.filter.clear') },
    categories: [
      {
        heading: t('triage.filter.only'),
        items: only.map((need) => ({
          text: t(`triage.filter.only.${need}`),
          href: queuePath({ ...narrowing, only: only.filter((each) => each !== need) }),
        })),
      },
      {
        heading: t('triage.filter.from'),
        items: from.map((kind) => ({
          text: practiceWord('referrer', kind, language),
          href: queuePath({ ...narrowing, from: from.filter((each) => each !== kind) }),
        })),
      },
    ].filter(({ items }) => items.length > 0),
  }
}
