import { formatInstant, words } from '@kps/foundation/language'
import type { Instant } from '@kps/foundation/time'
import type { Quarantine, QuarantinedReferral } from '@kps/locality/referrals'
import type { SignedIn } from '@kps/locality/roles'
import { BackLink, Heading, Link, Pagination, Paragraph, Scrolling, Table, Tag } from '@kps/web-kit/content'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import { nameOrUnknown, practiceWord } from '@kps/web-locality/practice-words'
import { SenderMarkTag } from '@kps/web-locality/triage'
import { quarantineWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  quarantine: Quarantine
  which: 'held' | 'set-aside'
  isFirstPage: boolean
}

/** What looks wrong: one line a referral, danger first; or what was set aside, the last one first. */
export const QuarantineList = ({ c, actor, quarantine, which, isFirstPage }: Props) => {
  const t = words(quarantineWords, c.var.language)
  const isHeld = which === 'held'
  const here = isHeld ? '/quarantine' : '/quarantine?list=set-aside'
  const caption = t('quarantine.caption')
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('quarantine.title')}
      width="full"
      before={<BackLink href="/triage">{t('quarantine.back')}</BackLink>}
    >
      <Heading level={1}>{t('quarantine.title')}</Heading>
      <Paragraph>{t('quarantine.intro')}</Paragraph>
      <Heading level={2}>{t(isHeld ? 'quarantine.held' : 'quarantine.setAside')}</Heading>
      <Paragraph>
        <Link href={isHeld ? '/quarantine?list=set-aside' : '/quarantine'}>
          {t(isHeld ? 'quarantine.see.setAside' : 'quarantine.see.held')}
        </Link>
      </Paragraph>
      {quarantine.referrals.length === 0 ? (
        <Paragraph>{t(isHeld ? 'quarantine.none' : 'quarantine.noneSetAside')}</Paragraph>
      ) : (
        <Scrolling label={caption}>
          <Table
            caption={caption}
            captionHidden
            firstCellIsHeader
            columns={[
              { text: t('quarantine.about') },
              { text: t('quarantine.received') },
              { text: t('quarantine.from') },
              { text: t('quarantine.why') },
            ]}
            rows={quarantine.referrals.map((referral) => rowOf(c, referral))}
          />
        </Scrolling>
      )}
      {isFirstPage ? null : (
        <Paragraph>
          <Link href={here}>{t('quarantine.first')}</Link>
        </Paragraph>
      )}
      <Pagination next={quarantine.next && `${here}${isHeld ? '?' : '&'}after=${quarantine.next}`} />
    </LocalityPage>
  )
}

function rowOf(c: LocalityContext, referral: QuarantinedReferral) {
  const { language } = c.var
  const t = words(quarantineWords, language)
  const { from, people } = referral.summary
  const names = people.map((person) => nameOrUnknown(person.name, language))
  const kind = practiceWord('referrer', referral.referrerKind, language)
  return [
    <>
      <Link href={`/quarantine/${referral.referralId}`}>{names.join(', ') || nameOrUnknown('', language)}</Link>
      <div class="govuk-body-s govuk-!-margin-bottom-0">
        <span class="kps-number">{referral.reference}</span>
      </div>
    </>,
    <>
      {referral.immediateDanger ? <Tag kind="grave">{t('quarantine.danger')}</Tag> : null}
      <div>{formatInstant(referral.receivedAt as Instant, language)}</div>
    </>,
    <>
      {from ? `${from} (${kind})` : kind} {referral.summary.senderMark ? <SenderMarkTag language={language} /> : null}
    </>,
    <Signs c={c} signs={referral.signs} />,
  ]
}

/** Why it looks wrong, a line each. */
export const Signs = ({ c, signs }: { c: LocalityContext; signs: QuarantinedReferral['signs'] }) => (
  <>
    {signs.map((sign) => (
      <div>{words(quarantineWords, c.var.language)(`quarantine.sign.${sign}`)}</div>
    ))}
  </>
)
