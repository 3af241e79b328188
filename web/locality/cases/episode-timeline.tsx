import { formatDate, words } from '@kps/foundation/language'
import type { CaseEpisode, OpenedCase } from '@kps/locality/cases'
import { Link, List, OwnWords, Pagination, Paragraph, Tag, Timeline } from '@kps/web-kit/content'
import type { LocalityContext } from '@kps/web-locality/door'
import { personBarWords } from '@kps/web-locality/person-bar'
import { nameOrUnknown, practiceWord } from '@kps/web-locality/practice-words'
import { SenderMarkLine } from '@kps/web-locality/triage'
import { casesWords } from './words.ts'

interface Props {
  c: LocalityContext
  opened: OpenedCase
  isFirstPage: boolean
}

/** What happened, newest first, each with who was in it in which role. */
export const EpisodeTimeline = ({ c, opened, isFirstPage }: Props) => {
  const { language } = c.var
  const t = words(casesWords, language)
  const role = words(personBarWords, language)
  const names = new Map(opened.people.map((one) => [one.personId, nameOrUnknown(one.detail.name, language)]))
  const inIt = (episode: CaseEpisode) =>
    [...names]
      .flatMap(([personId, name]) => {
        const one = episode.people.find((person) => person.personId === personId)
        return one ? [`${name} (${role(`person.role.${one.role}`)})`] : []
      })
      .join(', ')
  const path = `/cases/${opened.caseId}`
  return (
    <>
      <Timeline
        events={opened.episodes.map((episode) => ({
          title: (
            <>
              {practiceWord('source', episode.source, language)}{' '}
              {episode.movedAway ? <Tag kind="care">{t('cases.case.episodes.moved')}</Tag> : null}
            </>
          ),
          when: formatDate(episode.occurredOn, language, 'withWeekday'),
          dateTime: episode.occurredOn,
          body: (
            <>
              <Paragraph small>{inIt(episode)}</Paragraph>
              <SenderMarkLine mark={episode.summary.senderMark} language={language} />
              <OwnWords text={episode.summary.whatHappened} />
              {episode.summary.concerns.length > 0 ? (
                <List
                  kind="bullet"
                  items={episode.summary.concerns.map((code) => practiceWord('concern', code, language))}
                />
              ) : null}
            </>
          ),
        }))}
      />
      {isFirstPage ? null : (
        <Paragraph>
          <Link href={path}>{t('cases.case.episodes.newest')}</Link>
        </Paragraph>
      )}
      <Pagination next={opened.nextEpisodes && `${path}?after=${opened.nextEpisodes}`} />
    </>
  )
}
