import { formatNumber, words } from '@kps/foundation/language'
import { daysAhead, type Home } from '@kps/locality/home'
import { permitsOf, type SignedIn } from '@kps/locality/roles'
import { Heading, InsetText, Link, Paragraph, Table, Tag, WarningText } from '@kps/web-kit/content'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import type { Child } from 'hono/jsx'
import { homeWords } from './words.ts'

/** What waits for this person, in numbers. */
export const HomePage = ({ c, actor, home }: { c: LocalityContext; actor: SignedIn; home: Home }) => {
  const t = words(homeWords, c.var.language)
  const held = permitsOf(actor.roles)
  return (
    <LocalityPage c={c} actor={actor} title={t('home.title')}>
      <Heading level={1}>{t('home.title')}</Heading>
      {held.has('locality:close') && c.var.closing.isConfirmed ? (
        <WarningText>
          {t('home.closing')} <Link href="/export">{t('home.closing.open')}</Link>
        </WarningText>
      ) : null}
      {held.has('locality:settle') && !actor.own.isOpen ? (
        <InsetText>
          <Paragraph>{t('home.settling')}</Paragraph>
          <Paragraph>
            <Link href="/settings">{t('home.settling.open')}</Link>
          </Paragraph>
        </InsetText>
      ) : null}
      {held.has('referral:read') ? (
        <>
          {home.inDanger > 0 ? (
            <WarningText>
              {t('home.danger', { count: home.inDanger })} <Link href="/triage">{t('home.danger.open')}</Link>
            </WarningText>
          ) : null}
          <Counts
            c={c}
            caption={t('home.waiting.title')}
            rows={[
              { text: t('home.waiting.referrals'), count: home.waiting },
              { text: t('home.waiting.danger'), count: home.inDanger, mark: 'grave' },
              { text: t('home.waiting.late'), count: home.late, mark: 'care' },
              { text: t('home.waiting.new'), count: home.arrivedSince },
              ...(home.toSendOn > 0
                ? [
                    {
                      text: <Link href="/transfers">{t('home.waiting.toSendOn')}</Link>,
                      count: home.toSendOn,
                      mark: 'care' as const,
                    },
                  ]
                : []),
              { text: <Link href="/questions">{t('home.waiting.questions')}</Link>, count: home.questions },
              ...(home.oddQuestions > 0
                ? [
                    {
                      text: <Link href="/questions?list=looks-wrong">{t('home.waiting.oddQuestions')}</Link>,
                      count: home.oddQuestions,
                    },
                  ]
                : []),
              ...(held.has('agency:read') ? aboutAgencies(home, t) : []),
            ]}
          />
          <Paragraph>
            <Link href="/triage">{t('home.open.triage')}</Link>
          </Paragraph>
        </>
      ) : null}
      {held.has('case:list') ? (
        <>
          <Counts
            c={c}
            caption={t('home.mine.title')}
            rows={[
              { text: t('home.mine.cases'), count: home.myCases },
              { text: t('home.mine.reviews'), count: home.reviewsDue, mark: 'care' },
              { text: t('home.mine.actions', { days: daysAhead }), count: home.actionsDue },
              { text: t('home.mine.late'), count: home.actionsLate, mark: 'care' },
            ]}
          />
          <Paragraph>
            <Link href="/cases">{t('home.open.cases')}</Link>
          </Paragraph>
        </>
      ) : null}
    </LocalityPage>
  )
}

/** What waits about agencies; a row only when something does. */
const aboutAgencies = (home: Home, t: Say): readonly Row[] => [
  ...(home.joins > 0
    ? [{ text: <Link href="/joining">{t('home.waiting.joins')}</Link>, count: home.joins, mark: 'care' as const }]
    : []),
  ...(home.agencyNotices > 0
    ? [
        {
          text: <Link href="/agency-notices">{t('home.waiting.agencyNotices')}</Link>,
          count: home.agencyNotices,
          mark: 'care' as const,
        },
      ]
    : []),
]

type Say = (key: 'home.waiting.joins' | 'home.waiting.agencyNotices') => string

interface Row {
  text: Child
  count: number
  /** Stands out when it is not nought. */
  mark?: 'care' | 'grave'
}

const Counts = ({ c, caption, rows }: { c: LocalityContext; caption: string; rows: readonly Row[] }) => {
  const t = words(homeWords, c.var.language)
  return (
    <Table
      caption={caption}
      captionSize="m"
      firstCellIsHeader
      columns={[{ text: t('home.what') }, { text: t('home.count'), numeric: true }]}
      rows={rows.map(({ text, count, mark }) => [
        text,
        mark && count > 0 ? <Tag kind={mark}>{formatNumber(count)}</Tag> : formatNumber(count),
      ])}
    />
  )
}
