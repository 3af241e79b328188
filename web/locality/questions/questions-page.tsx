import { formatInstant, words } from '@kps/foundation/language'
import type { WaitingQuestions } from '@kps/locality/questions'
import type { SignedIn } from '@kps/locality/roles'
import { Heading, Link, Pagination, Paragraph, Scrolling, Table, Tag } from '@kps/web-kit/content'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import { fromInWords } from './from-words.ts'
import { questionsWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  list: WaitingQuestions
  isFirstPage: boolean
}

/** The questions that wait, one line each, who has waited longest first. */
export const QuestionsPage = ({ c, actor, list, isFirstPage }: Props) => {
  const { language } = c.var
  const t = words(questionsWords, language)
  const caption = t('questions.caption')
  return (
    <LocalityPage c={c} actor={actor} title={t('questions.title')} width="full">
      <Heading level={1}>{t('questions.title')}</Heading>
      <Paragraph>{t('questions.what')}</Paragraph>
      {list.questions.length === 0 ? (
        <Paragraph>{t('questions.none')}</Paragraph>
      ) : (
        <>
          <Paragraph>
            <strong>{t('questions.waiting', { count: list.waiting })}.</strong>
          </Paragraph>
          <Scrolling label={caption}>
            <Table
              caption={<span class="govuk-visually-hidden">{caption}</span>}
              firstCellIsHeader
              columns={[
                { text: t('questions.asked') },
                { text: t('questions.from') },
                { text: t('questions.received') },
              ]}
              rows={list.questions.map((one) => [
                <>
                  <Link href={`/questions/${one.questionId}`}>{one.summary.begins}</Link>
                  <div class="govuk-body-s govuk-!-margin-bottom-0">
                    <span class="kps-number">{one.reference}</span>
                  </div>
                </>,
                fromInWords(one.summary, language) || t('questions.from.unknown'),
                <>
                  {formatInstant(one.receivedAt, language, 'short')}{' '}
                  {one.canBeReached ? null : <Tag kind="quiet">{t('questions.noWay')}</Tag>}{' '}
                  {one.tries > 0 ? <Tag kind="plain">{t('questions.tries', { count: one.tries })}</Tag> : null}
                </>,
              ])}
            />
          </Scrolling>
        </>
      )}
      {isFirstPage ? null : (
        <Paragraph>
          <Link href="/questions">{t('questions.first')}</Link>
        </Paragraph>
      )}
      <Pagination next={list.next && `/questions?after=${list.next}`} />
    </LocalityPage>
  )
}
