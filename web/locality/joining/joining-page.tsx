import { formatInstant, words } from '@kps/foundation/language'
import type { WaitingJoins } from '@kps/locality/joining'
import type { SignedIn } from '@kps/locality/roles'
import { BackLink, Heading, Link, Pagination, Paragraph, Scrolling, Table, Tag } from '@kps/web-kit/content'
import { agenciesWords } from '@kps/web-locality/agencies'
import { agencyWord } from '@kps/web-locality/agency-words'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import { joiningWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  list: WaitingJoins
  isFirstPage: boolean
}

/** Who asks to join, one line each, who has waited longest first. */
export const JoiningPage = ({ c, actor, list, isFirstPage }: Props) => {
  const { language } = c.var
  const t = words(joiningWords, language)
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('joining.title')}
      before={<BackLink href="/agencies">{words(agenciesWords, language)('agencies.title')}</BackLink>}
    >
      <Heading level={1}>{t('joining.title')}</Heading>
      {list.joins.length === 0 ? (
        <Paragraph>{t('joining.none')}</Paragraph>
      ) : (
        <>
          <Paragraph>
            <strong>{t('joining.waiting', { count: list.waiting })}.</strong>
          </Paragraph>
          <Scrolling label={t('joining.title')}>
            <Table
              caption={t('joining.title')}
              captionHidden
              firstCellIsHeader
              columns={[{ text: t('joining.name') }, { text: t('joining.kind') }, { text: t('joining.received') }]}
              rows={list.joins.map((one) => [
                <>
                  <Link href={`/joining/${one.applicationId}`}>{one.summary.name}</Link>
                  <div class="govuk-body-s govuk-!-margin-bottom-0">
                    <span class="kps-number">{one.reference}</span>
                  </div>
                </>,
                agencyWord('kind', one.summary.kind, language),
                <>
                  {formatInstant(one.receivedAt, language, 'short')}{' '}
                  {one.askedForMore ? <Tag kind="plain">{t('joining.asked')}</Tag> : null}{' '}
                  {one.looksWrong ? <Tag kind="care">{t('joining.odd')}</Tag> : null}
                </>,
              ])}
            />
          </Scrolling>
        </>
      )}
      {isFirstPage ? null : (
        <Paragraph>
          <Link href="/joining">{t('joining.first')}</Link>
        </Paragraph>
      )}
      <Pagination next={list.next && `/joining?after=${list.next}`} />
    </LocalityPage>
  )
}
