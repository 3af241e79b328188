import { words } from '@kps/foundation/language'
import type { SignedIn } from '@kps/locality/roles'
import type { QueueNarrowing, TriageQueue, WaitingReferral } from '@kps/locality/triage'
import { Heading, Link, Pagination, Paragraph, Scrolling, Table, Tag } from '@kps/web-kit/content'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import { nameOrUnknown, practiceWord } from '@kps/web-locality/practice-words'
import { clockInWords } from './clock-words.ts'
import { QuarantineNotice } from './quarantine-notice.tsx'
import { isNarrowed, QueueFilter, queuePath } from './queue-filter.tsx'
import { queueFilterWords } from './queue-filter-words.ts'
import { SenderMarkTag } from './sender-mark.tsx'
import { triageWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  queue: TriageQueue
  narrowing: QueueNarrowing
  isFirstPage: boolean
}

/** The triage queue: one line a referral, the most urgent first. */
export const TriageQueuePage = ({ c, actor, queue, narrowing, isFirstPage }: Props) => {
  const t = words(triageWords, c.var.language)
  const caption = t('triage.queue.caption')
  const f = words(queueFilterWords, c.var.language)
  const narrowed = isNarrowed(narrowing)
  return (
    <LocalityPage c={c} actor={actor} title={t('triage.queue.title')} width="full">
      <Heading level={1}>{t('triage.queue.title')}</Heading>
      <QuarantineNotice c={c} quarantine={queue.quarantine} />
      {queue.referrals.length > 0 || narrowed ? <QueueFilter narrowing={narrowing} language={c.var.language} /> : null}
      {queue.referrals.length === 0 ? (
        <Paragraph>{narrowed ? f('triage.filter.none') : t('triage.queue.none')}</Paragraph>
      ) : (
        <>
          <Paragraph>
            <strong>{t('triage.queue.waiting', { count: queue.waiting })}.</strong> {t('triage.queue.order')}
          </Paragraph>
          {narrowed ? (
            <Paragraph>{f('triage.filter.shown', { fitting: queue.fitting, waiting: queue.waiting })}</Paragraph>
          ) : null}
          <Scrolling label={caption}>
            <Table
              caption={caption}
              captionHidden
              firstCellIsHeader
              columns={[
                { text: t('triage.queue.about') },
                { text: t('triage.queue.waited') },
                { text: t('triage.queue.from') },
                { text: t('triage.queue.concerns') },
              ]}
              rows={queue.referrals.map((referral) => [
                <About c={c} referral={referral} />,
                <Waited c={c} referral={referral} />,
                <From c={c} referral={referral} />,
                <Concerns c={c} referral={referral} />,
              ])}
            />
          </Scrolling>
        </>
      )}
      {isFirstPage ? null : (
        <Paragraph>
          <Link href={queuePath(narrowing)}>{t('triage.queue.first')}</Link>
        </Paragraph>
      )}
      <Paragraph>
        <Link href="/transfers">{t('triage.queue.transfers')}</Link>
      </Paragraph>
      <Pagination next={queue.next && queuePath(narrowing, queue.next)} />
    </LocalityPage>
  )
}

interface Cell {
  c: LocalityContext
  referral: WaitingReferral
}

const About = ({ c, referral }: Cell) => {
  const { language } = c.var
  const t = words(triageWords, language)
  const names = referral.summary.people.map((person) => nameOrUnknown(person.name, language))
  return (
    <>
      <Link href={`/triage/${referral.referralId}`}>{names.join(', ') || nameOrUnknown('', language)}</Link>
      <div class="govuk-body-s govuk-!-margin-bottom-0">
        {t('triage.queue.people', { people: referral.peopleCount, children: referral.childrenCount })}
        {' · '}
        <span class="kps-number">{referral.reference}</span>
      </div>
    </>
  )
}

const Waited = ({ c, referral }: Cell) => {
  const t = words(triageWords, c.var.language)
  const { waited, late } = clockInWords(referral.clock, c.var.language)
  return (
    <>
      {referral.immediateDanger ? <Tag kind="grave">{t('triage.danger')}</Tag> : null}{' '}
      {late ? <Tag kind="care">{late}</Tag> : null}
      <div>{waited}</div>
    </>
  )
}

/** The organisation says enough of a professional; of others, who they are to the people. */
const From = ({ c, referral }: Cell) => {
  const { from } = referral.summary
  const kind = practiceWord('referrer', referral.referrerKind, c.var.language)
  const who = from && referral.referrerKind === 'professional' ? from : from ? `${from} (${kind})` : kind
  return (
    <>
      {who}
      {referral.summary.senderMark ? (
        <div>
          <SenderMarkTag language={c.var.language} />
        </div>
      ) : null}
    </>
  )
}

const shownConcerns = 3

const Concerns = ({ c, referral }: Cell) => {
  const t = words(triageWords, c.var.language)
  const all = referral.summary.concerns.map((code) => practiceWord('concern', code, c.var.language))
  const more = all.length - shownConcerns
  return (
    <div class="govuk-body-s govuk-!-margin-bottom-0">
      {all.slice(0, shownConcerns).map((concern) => (
        <div>{concern}</div>
      ))}
      {more > 0 ? <div>{t('triage.queue.more', { count: more })}</div> : null}
    </div>
  )
}
