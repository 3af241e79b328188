import { words } from '@kps/foundation/language'
import { fieldNames, type Question, questionWords } from '@kps/web-front-door/referral-questions'
import { Heading, List, Paragraph, WarningText } from '@kps/web-kit/content'
import { Button, ButtonLink } from '@kps/web-kit/forms'
import { FieldView } from './field-view.tsx'
import { whoItIs } from './people-page.tsx'
import { ReferralPage, type ReferralPageProps } from './referral-page.tsx'
import { referralWords } from './words.ts'

/** One question of the form. */
export const QuestionPage = ({ question, ...page }: ReferralPageProps & { question: Question }) => {
  const { draft, problems } = page.shown
  const t = words(referralWords, page.c.var.language)
  const ask = words(questionWords, page.c.var.language)
  // The field that says the page's own question again is the heading itself.
  const isHeading = (place: number) => place === 0 && question.fields[0]?.label === question.title
  const person = question.about === undefined ? undefined : draft.people[question.about]
  return (
    <ReferralPage {...page} title={t('form.title.question')} asks={fieldNames(question)}>
      {person ? <span class="govuk-caption-l">{whoItIs(person, page.c.var.language)}</span> : null}
      {isHeading(0) ? null : (
        <>
          <Heading level={1}>{ask(question.title)}</Heading>
          {question.warning ? <WarningText>{ask(question.warning)}</WarningText> : null}
          {question.why ? <Paragraph>{ask(question.why)}</Paragraph> : null}
          {question.call ? (
            <ButtonLink href={`tel:${question.call.number}`} look={question.call.isEmergency ? 'warning' : 'secondary'}>
              {ask(question.call.text)}
            </ButtonLink>
          ) : null}
          {question.points ? <List kind="bullet" items={question.points.map((point) => ask(point))} /> : null}
        </>
      )}
      {question.fields.map((field, place) => (
        <FieldView
          field={field}
          draft={draft}
          problems={problems}
          heading={isHeading(place) ? { hint: question.why && ask(question.why) } : undefined}
        />
      ))}
      <Button name="go" value="next">
        {t('form.next')}
      </Button>
    </ReferralPage>
  )
}
