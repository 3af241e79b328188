import { formatInstant, words } from '@kps/foundation/language'
import type { ListedNotice, NoticeList } from '@kps/locality/agency-notices'
import type { SignedIn } from '@kps/locality/roles'
import { BackLink, Heading, Link, Paragraph, Scrolling, Table } from '@kps/web-kit/content'
import { agenciesWords } from '@kps/web-locality/agencies'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import { agencyNoticesWords } from './words.ts'

/** What other localities did with agencies that are here too: what waits for a decision, and what was decided. */
export const NoticesPage = ({ c, actor, list }: { c: LocalityContext; actor: SignedIn; list: NoticeList }) => {
  const { language } = c.var
  const t = words(agencyNoticesWords, language)
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('agencyNotices.title')}
      before={<BackLink href="/agencies">{words(agenciesWords, language)('agencies.title')}</BackLink>}
    >
      <Heading level={1}>{t('agencyNotices.title')}</Heading>
      <Paragraph>{t('agencyNotices.what')}</Paragraph>
      {list.waiting.length === 0 ? (
        <Paragraph>{t('agencyNotices.none')}</Paragraph>
      ) : (
        <Notices c={c} caption={t('agencyNotices.waiting')} notices={list.waiting} />
      )}
      {list.decided.length === 0 ? null : (
        <Notices c={c} caption={t('agencyNotices.decided')} notices={list.decided} isDecided />
      )}
    </LocalityPage>
  )
}

const Notices = (props: {
  c: LocalityContext
  caption: string
  notices: readonly ListedNotice[]
  isDecided?: boolean
}) => {
  const { c, caption, isDecided, notices } = props
  const { language } = c.var
  const t = words(agencyNoticesWords, language)
  return (
    <Scrolling label={caption}>
      <Table
        caption={caption}
        captionSize="m"
        firstCellIsHeader
        columns={[
          { text: t('agencyNotices.agency') },
          { text: t('agencyNotices.happened') },
          { text: t('agencyNotices.when') },
          ...(isDecided ? [{ text: t('agencyNotices.decision') }] : []),
        ]}
        rows={notices.map((one) => [
          <Link href={`/agency-notices/${one.noticeId}`}>{one.legalName}</Link>,
          t(`agencyNotices.state.${one.state}`, { place: one.fromName }),
          formatInstant(one.at, language, 'short'),
          ...(isDecided && one.decision ? [t(`agencyNotices.done.${one.decision}`)] : []),
        ])}
      />
    </Scrolling>
  )
}
