import type { ApplicationRow, Applications } from '@kps/crossings/tenancy'
import { formatInstant, type Language, words } from '@kps/foundation/language'
import type { SignedIn } from '@kps/hub/roles'
import { AlarmsBanner, type HubContext, HubPage } from '@kps/web-hub/door'
import { Heading, Paragraph, type TaskItem, TaskList } from '@kps/web-kit/content'
import { isWaiting, kindOfState, stateName, waitedDays } from './state.ts'
import { applicationsWords } from './words.ts'

type Props = Applications & { readonly c: HubContext; readonly actor: SignedIn }

/** Who waits for an answer, the longest first; then what was decided lately. */
export const ApplicationsPage = ({ c, actor, alarms, rows }: Props) => {
  const { language, visit } = c.var
  const t = words(applicationsWords, language)
  const waiting = rows.filter(isWaiting)
  const decided = rows.filter((row) => !isWaiting(row))
  return (
    <HubPage c={c} actor={actor} title={t('applications.list.title')}>
      <AlarmsBanner alarms={alarms} language={language} />
      <Heading level={1}>{t('applications.list.title')}</Heading>
      <Paragraph>{t('applications.list.about')}</Paragraph>
      <Heading level={2}>{t('applications.list.waiting', { count: waiting.length })}</Heading>
      {waiting.length === 0 ? <Paragraph>{t('applications.list.none')}</Paragraph> : null}
      <TaskList idPrefix="waiting" items={waiting.map((row) => itemOf(row, language, visit.now))} />
      {decided.length > 0 ? (
        <>
          <Heading level={2}>{t('applications.list.decided')}</Heading>
          <TaskList idPrefix="decided" items={decided.map((row) => itemOf(row, language))} />
        </>
      ) : null}
    </HubPage>
  )
}

/** @param now for one that waits: how long it has */
function itemOf(row: ApplicationRow, language: Language, now?: string): TaskItem {
  const t = words(applicationsWords, language)
  const received = t('applications.list.received', { when: formatInstant(row.receivedAt, language) })
  const days = now === undefined ? 0 : waitedDays(row.receivedAt, now)
  const waits = days > 0 && t('applications.list.waits', { count: days })
  const follows = row.followsReference && t('applications.list.follows', { reference: row.followsReference })
  return {
    title: t('applications.list.item', { code: row.code, reference: row.reference }),
    href: `/applications/${row.id}`,
    hint: [received, waits, follows].filter(Boolean).join(' '),
    status: stateName(row.state, language),
    kind: kindOfState[row.state],
  }
}
