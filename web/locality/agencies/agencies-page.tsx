import { formatDate, words } from '@kps/foundation/language'
import type { AgencyList, ListedAgency } from '@kps/locality/agencies'
import type { SignedIn } from '@kps/locality/roles'
import { Heading, Link, List, Pagination, Paragraph, Scrolling, Table, Tag } from '@kps/web-kit/content'
import { agencyWord, standingTag } from '@kps/web-locality/agency-words'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import { agenciesWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  list: AgencyList
  isFirstPage: boolean
}

/** The agencies of this locality, one line each, and what waits: who asks to join, and what other localities say. */
export const AgenciesPage = ({ c, actor, list, isFirstPage }: Props) => {
  const { language } = c.var
  const t = words(agenciesWords, language)
  const { joinsWaiting, noticesWaiting } = list
  return (
    <LocalityPage c={c} actor={actor} title={t('agencies.title')} width="full">
      <Heading level={1}>{t('agencies.title')}</Heading>
      <Paragraph>{t('agencies.what')}</Paragraph>
      <List
        items={[
          <Link href="/joining">
            {joinsWaiting > 0 ? t('agencies.joins', { count: joinsWaiting }) : t('agencies.joins.none')}
          </Link>,
          <Link href="/agency-notices">
            {noticesWaiting > 0 ? t('agencies.notices', { count: noticesWaiting }) : t('agencies.notices.none')}
          </Link>,
        ]}
      />
      <Scrolling label={t('agencies.title')}>
        <Table
          caption={t('agencies.title')}
          captionHidden
          firstCellIsHeader
          columns={[
            { text: t('agencies.name') },
            { text: t('agencies.standing') },
            { text: t('agencies.law') },
            { text: t('agencies.sharing') },
          ]}
          rows={list.agencies.map((one) => [
            <>
              <Link href={`/agencies/${one.agencyId}`}>{one.name}</Link>
              <div class="govuk-body-s govuk-!-margin-bottom-0">{agencyWord('kind', one.kind, language)}</div>
            </>,
            <Tag kind={standingTag[one.standing]}>{agencyWord('standing', one.standing, language)}</Tag>,
            one.receivesAs.length === 0
              ? t('agencies.law.none')
              : one.receivesAs.map((ground) => <div>{agencyWord('law', ground, language)}</div>),
            <Sharing c={c} agency={one} />,
          ])}
        />
      </Scrolling>
      {isFirstPage ? null : (
        <Paragraph>
          <Link href="/agencies">{t('agencies.first')}</Link>
        </Paragraph>
      )}
      <Pagination next={list.next && `/agencies?after=${list.next}`} />
    </LocalityPage>
  )
}

const Sharing = ({ c, agency }: { c: LocalityContext; agency: ListedAgency }) => {
  const { language } = c.var
  const { sharing, sharingEndsOn } = agency
  const word = agencyWord('agreement', sharing, language)
  return (
    <>
      {sharing === 'expired' || sharing === 'soon' ? <Tag kind="care">{word}</Tag> : word}
      {sharingEndsOn === null ? null : (
        <div class="govuk-body-s govuk-!-margin-bottom-0">
          {words(agenciesWords, language)('agencies.sharing.until', { date: formatDate(sharingEndsOn, language) })}
        </div>
      )}
    </>
  )
}
