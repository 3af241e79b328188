import type { DecidedApplication } from '@kps/crossings/tenancy'
import { formatInstant, type Language, words } from '@kps/foundation/language'
import { Heading, OwnWords, Timeline } from '@kps/web-kit/content'
import { applicationsWords } from './words.ts'

interface Props {
  readonly decisions: readonly DecidedApplication[]
  readonly names: ReadonlyMap<string, string>
  readonly language: Language
}

/** What was decided so far, by whom and why, newest first. Nothing while nothing was. */
export const Decisions = ({ decisions, names, language }: Props) => {
  const t = words(applicationsWords, language)
  if (decisions.length === 0) return null
  return (
    <>
      <Heading level={2}>{t('applications.decisions')}</Heading>
      <Timeline
        events={decisions.toReversed().map((one) => ({
          title: t(`applications.decided.${one.decision}`),
          when: formatInstant(one.decidedAt, language),
          dateTime: one.decidedAt,
          by: names.get(one.decidedBy) ?? t('applications.somebody'),
          body: one.reason === null ? null : <OwnWords text={one.reason} />,
        }))}
      />
    </>
  )
}
