import { words } from '@kps/foundation/language'
import { nameOf } from '@kps/web-front-door/door'
import { HumanCheck } from '@kps/web-front-door/limits'
import { type Question, questionsAfter, questionsBefore, questionWords } from '@kps/web-front-door/referral-questions'
import { Heading, Paragraph, SummaryList, type SummaryRow } from '@kps/web-kit/content'
import { Button } from '@kps/web-kit/forms'
import { answersInWords, personInWords } from './answers-in-words.ts'
import { actionOn } from './people-page.tsx'
import { ReferralPage, type ReferralPageProps } from './referral-page.tsx'
import { WhereTheyLive } from './where-they-live.tsx'
import { referralWords } from './words.ts'

/** All answers before they are sent, each with a way to change it. */
export const CheckPage = (page: ReferralPageProps) => {
  const { language } = page.c.var
  const t = words(referralWords, language)
  return (
    <ReferralPage {...page} title={t('form.title.check')} asks={['place']} go="send">
      <Heading level={1}>{t('check.title')}</Heading>
      <SummaryList rows={rowsOf(page)} />
      <WhereTheyLive locality={page.locality} others={page.others} value={page.shown.draft.answers.place} />
      <Paragraph>
        {page.locality ? t('check.sends', { locality: nameOf(page.locality, language) }) : t('check.sendsAnywhere')}
      </Paragraph>
      <HumanCheck c={page.c} locality={page.locality} />
      <Button name="go" value="send" preventDoubleClick>
        {t('check.send')}
      </Button>
    </ReferralPage>
  )
}

function rowsOf({ c, shown: { draft } }: ReferralPageProps): SummaryRow[] {
  const { language } = c.var
  const t = words(referralWords, language)
  const ask = words(questionWords, language)
  const row = (key: string, lines: readonly string[], page: string): SummaryRow => ({
    key,
    value: <Lines lines={lines} blank={t('form.blank')} />,
    actions: [actionOn(page, t('form.change'), key)],
  })
  const kind = draft.answers.referrerKind
  const rows = (questions: readonly Question[]) =>
    questions
      .filter(({ fields }) => fields.length > 0)
      .map((question) => row(ask(question.title), answersInWords(draft, question, language), question.page))
  const people = [
    row(
      t('check.people'),
      draft.people.length > 0 ? [t('check.people.count', { count: draft.people.length })] : [],
      'people',
    ),
    ...draft.people.map((_, index) =>
      row(t('people.person', { number: index + 1 }), personInWords(draft, index, language), `people.${index}`),
    ),
  ]
  const first = row(t('check.kind'), kind ? [ask(`answer.kind.${kind}`)] : [], 'start')
  return [first, ...rows(questionsBefore(draft)), ...people, ...rows(questionsAfter(draft))]
}

const Lines = ({ lines, blank }: { lines: readonly string[]; blank: string }) => (
  <>
    {lines.map((line) => (
      <p class="govuk-body kps-own-words">{line}</p>
    ))}
    {lines.length === 0 ? <span class="govuk-hint">{blank}</span> : null}
  </>
)
