import { formatInstant, type Language, languageName, wordOf, words } from '@kps/foundation/language'
import { longestNote, type OpenedQuestion, type QuestionOutcome, questionOutcomes } from '@kps/locality/questions'
import type { SignedIn } from '@kps/locality/roles'
import {
  BackLink,
  Heading,
  InsetText,
  NotificationBanner,
  OwnWords,
  Paragraph,
  SummaryList,
  Timeline,
} from '@kps/web-kit/content'
import { Button, ErrorSummary, Form, Radios, Textarea } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage, newFormKey } from '@kps/web-locality/door'
import { type FormProblems, type Typed, typedText } from '@kps/web-locality/form-answers'
import { practiceWord } from '@kps/web-locality/practice-words'
import { Signs } from './signs.tsx'
import { questionsWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  question: OpenedQuestion
  typed: Typed
  problems: FormProblems
  /** Somebody else ended it first. */
  cameSecond?: boolean
}

/** One question: what was asked, how to reach the asker, what was done, and the form to say what you did. */
export const QuestionPage = (props: Props) => {
  const { c, actor, question, problems, typed } = props
  const { language } = c.var
  const t = words(questionsWords, language)
  const { document } = question
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('questions.one.title')}
      hasErrors={problems.errors.length > 0}
      before={
        question.looksWrong ? (
          <BackLink href="/questions?list=looks-wrong">{t('questions.odd.title')}</BackLink>
        ) : (
          <BackLink href="/questions">{t('questions.title')}</BackLink>
        )
      }
    >
      <ErrorSummary errors={problems.errors} />
      {props.cameSecond ? (
        <NotificationBanner kind="refusal" heading={t('questions.answer.alreadyAnswered')}>
          <Paragraph>{t('questions.answer.alreadyAnswered.text')}</Paragraph>
        </NotificationBanner>
      ) : null}
      <Heading level={1}>{t('questions.one.title')}</Heading>
      <InsetText>
        <OwnWords text={document.question} />
      </InsetText>
      <SummaryList
        rows={[
          { key: t('questions.one.reference'), value: question.reference },
          { key: t('questions.one.received'), value: formatInstant(question.receivedAt, language) },
          { key: t('questions.one.language'), value: languageIn(document.language, language) },
          ...(question.looksWrong
            ? [{ key: t('questions.odd.why'), value: <Signs signs={question.signs} language={language} /> }]
            : []),
          ...rowsOf([
            [t('questions.one.phone'), document.phone],
            [t('questions.one.email'), document.email],
            [t('questions.one.reachSafely'), document.reachSafely],
            [
              t('questions.one.organisation'),
              document.organisationKind && practiceWord('organisation', document.organisationKind, language),
            ],
            [t('questions.one.role'), document.role],
          ]),
        ]}
      />
      {question.canBeReached ? null : <Paragraph>{t('questions.one.calls')}</Paragraph>}
      <Done question={question} c={c} />
      {question.waits || props.cameSecond ? (
        <>
          <Heading level={2}>{t('questions.answer.title')}</Heading>
          <Form action={`/questions/${question.questionId}`} hidden={{ formKey: newFormKey() }}>
            <Radios
              name="outcome"
              value={typedText(typed, 'outcome')}
              error={problems.of('outcome')}
              label={t('questions.answer.outcome')}
              labelSize="s"
              choices={questionOutcomes
                .filter((outcome) => isPossible(outcome, question))
                .map((value) => ({ value, text: t(`questions.outcome.${value}`) }))}
            />
            <Textarea
              name="note"
              value={typedText(typed, 'note')}
              error={problems.of('note')}
              label={t(question.looksWrong ? 'questions.answer.noteOdd' : 'questions.answer.note')}
              labelSize="s"
              hint={t('questions.answer.note.hint')}
              rows={4}
              limit={longestNote}
            />
            <Button preventDoubleClick>{t('questions.answer.keep')}</Button>
          </Form>
        </>
      ) : (
        <Paragraph>{t('questions.answer.ended')}</Paragraph>
      )}
    </LocalityPage>
  )
}

/** The language that it was asked in. */
const languageIn = (code: string, language: Language): string =>
  wordOf(questionsWords, language, `questions.one.language.${code}`) ?? languageName(code)

/** Nobody tries to reach somebody who left no way, and nobody who left one left none. Only what looks wrong is set aside. */
function isPossible(outcome: QuestionOutcome, { canBeReached, looksWrong }: OpenedQuestion): boolean {
  if (outcome === 'set-aside') return looksWrong
  return outcome === 'answered' || (outcome === 'no-way-to-reach') !== canBeReached
}

const rowsOf = (rows: readonly (readonly [key: string, value: string | undefined])[]) =>
  rows.flatMap(([key, value]) => (value ? [{ key, value }] : []))

const Done = ({ c, question }: Pick<Props, 'c' | 'question'>) => {
  const { language } = c.var
  const t = words(questionsWords, language)
  if (question.answers.length === 0) return null
  return (
    <>
      <Heading level={2}>{t('questions.done.title')}</Heading>
      <Timeline
        events={question.answers.map((one) => ({
          title: t(`questions.outcome.${one.outcome}`),
          when: formatInstant(one.answeredAt, language),
          dateTime: one.answeredAt,
          by: one.answeredBy,
          body: one.note ? <OwnWords text={one.note} /> : undefined,
        }))}
      />
    </>
  )
}
