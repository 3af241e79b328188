import { formatDate, words } from '@kps/foundation/language'
import type { CaseList, ListedCase } from '@kps/locality/cases'
import type { SignedIn } from '@kps/locality/roles'
import { Heading, Link, Pagination, Paragraph, Scrolling, Table, Tag } from '@kps/web-kit/content'
import { FindOnPage } from '@kps/web-kit/finding'
import { keysOf, type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import { nameOrUnknown } from '@kps/web-locality/practice-words'
import { LevelTag } from './level-tag.tsx'
import { casesWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  list: CaseList
  which: 'mine' | 'all'
  isFirstPage: boolean
}

/** The cases somebody works on, one line each: who, how high the risk was last judged, when to look again. */
export const CaseListPage = ({ c, actor, list, which, isFirstPage }: Props) => {
  const t = words(casesWords, c.var.language)
  const path = which === 'all' ? '/cases?which=all' : '/cases'
  const other = which === 'all' ? 'mine' : 'all'
  return (
    <LocalityPage c={c} actor={actor} title={t('cases.list.title')} width="full">
      <Heading level={1} caption={t('cases.list.title')}>
        {t(`cases.list.${which}`)}
      </Heading>
      <Paragraph>
        <Link href={which === 'all' ? '/cases' : '/cases?which=all'}>{t(`cases.list.${other}`)}</Link>
      </Paragraph>
      {list.cases.length === 0 ? (
        <Paragraph>{t('cases.list.none')}</Paragraph>
      ) : (
        <FindOnPage
          id="find"
          label={t('cases.find.label')}
          hint={t('cases.find.hint')}
          count={t('cases.find.count', { shown: '{shown}', all: '{all}' })}
          keys={keysOf(c, 'find')}
        >
          <Scrolling label={t(`cases.list.${which}`)}>
            <Table
              caption={t(`cases.list.${which}`)}
              captionHidden
              firstCellIsHeader
              columns={[
                { text: t('cases.list.case') },
                { text: t('cases.list.people') },
                { text: t('cases.list.level') },
                { text: t('cases.list.review') },
                { text: t('cases.list.lead') },
              ]}
              rows={list.cases.map((one) => [
                <span class="kps-number">
                  <Link href={`/cases/${one.caseId}`}>{one.number}</Link>
                </span>,
                <People c={c} one={one} />,
                <LevelTag level={one.lastLevel} language={c.var.language} />,
                <Review c={c} one={one} />,
                one.leadAgency,
              ])}
            />
          </Scrolling>
        </FindOnPage>
      )}
      {isFirstPage ? null : (
        <Paragraph>
          <Link href={path}>{t('cases.list.first')}</Link>
        </Paragraph>
      )}
      <Pagination next={list.next && `${path}${which === 'all' ? '&' : '?'}after=${list.next}`} />
    </LocalityPage>
  )
}

const People = ({ c, one }: { c: LocalityContext; one: ListedCase }) => {
  const { language } = c.var
  const names = one.summary.people.map((person) => nameOrUnknown(person.name, language))
  return (
    <>
      {names.join(', ')}
      <div class="govuk-body-s govuk-!-margin-bottom-0">
        {words(casesWords, language)('cases.list.count', { count: one.peopleCount })}
      </div>
    </>
  )
}

const Review = ({ c, one }: { c: LocalityContext; one: ListedCase }) => {
  const { language } = c.var
  const t = words(casesWords, language)
  if (one.closedAt) return <Tag kind="quiet">{t('cases.list.closed')}</Tag>
  return (
    <>
      {one.nextReviewOn ? formatDate(one.nextReviewOn, language) : '–'}{' '}
      {one.reviewIsDue ? <Tag kind="care">{t('cases.list.due')}</Tag> : null}
    </>
  )
}
