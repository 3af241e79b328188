import { formatInstant, words } from '@kps/foundation/language'
import type { WaitingQuestions } from '@kps/locality/questions'
import type { SignedIn } from '@kps/locality/roles'
import { BackLink, Heading, Link, Pagination, Paragraph, Scrolling, Table, Tag } from '@kps/web-kit/content'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import { fromInWords } from './from-words.ts'
import { Signs } from './signs.tsx'
import { questionsWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  list: WaitingQuestions
  /** Those that wait, or those that look wrong. */
  which: 'waiting' | 'looks-wrong'
  isFirstPage: boolean
}

/** The questions that wait, or those that look wrong, one line each, who has waited longest first. */
export const QuestionsPage = ({ c, actor, list, which, isFirstPage }: Props) => {
  const { language } = c.var
  const t = words(questionsWords, language)
  const isOdd = which === 'looks-wrong'
  const here = isOdd ? '/questions?list=looks-wrong' : '/questions'
  const title = t(isOdd ? 'questions.odd.title' : 'questions.title')
  const caption = t(isOdd ? 'questions.odd.title' : 'questions.caption')
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={title}
      width="full"
      before={isOdd ? <BackLink href="/questions">{t('questions.title')}</BackLink> : undefined}
    >
      <Heading level={1}>{title}</Heading>
      <Paragraph>{t(isOdd ? 'questions.odd.what' : 'questions.what')}</Paragraph>
      {isOdd || list.odd === 0 ? null : (
        <Paragraph>
          <Link href="/questions?list=looks-wrong">{t('questions.odd.see', { count: list.odd })}</Link>
        </Paragraph>
      )}
      {list.questions.length === 0 ? (
        <Paragraph>{t(isOdd ? 'questions.odd.nothing' : 'questions.none')}</Paragraph>
      ) : (
        <>
          <Paragraph>
            <strong>{t('questions.waiting', { count: isOdd ? list.odd : list.waiting })}.</strong>
          </Paragraph>
          <Scrolling label={caption}>
            <Table
              caption={caption}
              captionHidden
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
                    <Signs signs={one.signs} language={language} />
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
          <Link href={here}>{t('questions.first')}</Link>
        </Paragraph>
      )}
      <Pagination next={list.next && `${here}${isOdd ? '&' : '?'}after=${list.next}`} />
    </LocalityPage>
  )
}
