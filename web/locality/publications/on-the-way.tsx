import { type Language, words } from '@kps/foundation/language'
import type { PublicationRow } from '@kps/locality/aggregates'
import { type HowFar, Progress } from '@kps/web-kit/progress'
import { publicationsWords } from './words.ts'

const released = (rows: readonly PublicationRow[]) => rows.filter((row) => row.releasedAt !== null)

/** True while something that was released has not yet been acknowledged by the hub. */
export const isOnTheWay = (rows: readonly PublicationRow[]): boolean =>
  released(rows).some((row) => row.acknowledgedAt === null)

/** How much of what was released has arrived at the hub. */
export function onTheWay(rows: readonly PublicationRow[], language: Language): HowFar {
  const of = released(rows).length
  const done = released(rows).filter((row) => row.acknowledgedAt !== null).length
  return { done, of, text: words(publicationsWords, language)('publications.way.text', { done, of }) }
}

/** Shown while something is on its way. */
export const OnTheWay = ({ rows, language }: { rows: readonly PublicationRow[]; language: Language }) => {
  const t = words(publicationsWords, language)
  return isOnTheWay(rows) ? (
    <Progress
      id="on-the-way"
      label={t('publications.way.label')}
      events="/release-progress"
      {...onTheWay(rows, language)}
      again={{ href: '/publications', text: t('publications.way.again') }}
    />
  ) : null
}
