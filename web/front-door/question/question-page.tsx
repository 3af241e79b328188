import { longestQuestion, type QuestionProblem, questionMissing } from '@kps/crossings/question-handover'
import { handoverMessageKeys, organisationKinds } from '@kps/crossings/referral-handover'
import type { PublicFacts } from '@kps/crossings/tenant-access'
import { words } from '@kps/foundation/language'
import { type FrontDoorContext, FrontDoorPage, hoursOf, nameOf, pathIn } from '@kps/web-front-door/door'
import { EmptyField, HumanCheck } from '@kps/web-front-door/limits'
import { questionWords as answerWords } from '@kps/web-front-door/referral-questions'
import { BackLink, Heading, InsetText, Paragraph, WarningText } from '@kps/web-kit/content'
import { Button, DefaultButton, ErrorSummary, Form, Select, Textarea, TextInput } from '@kps/web-kit/forms'
import type { QuestionDraft } from './posted.ts'
import { questionWords } from './words.ts'

const form = 'answers'

interface Props {
  c: FrontDoorContext
  code: string
  /** Nothing when the registry could not be asked: what was typed matters more than its name. */
  locality: PublicFacts | undefined
  draft: QuestionDraft
  problems?: readonly QuestionProblem[]
  /** It was sent, and nobody confirmed it. */
  notSent?: boolean
}

/** One page: the question, no names, and only if the asker wants, how to reach them. */
export const QuestionPage = ({ c, code, locality, draft, problems = [], notSent = false }: Props) => {
  const { language } = c.var
  const t = words(questionWords, language)
  const answer = words(answerWords, language)
  const say = (key: string) => t(textFor[key] ?? 'question.unfit')
  const field = (name: keyof QuestionDraft['answers']) => {
    const problem = problems.find((each) => each.field === name)
    return { name, value: draft.answers[name], error: problem && say(problem.messageKey) }
  }
  return (
    <FrontDoorPage
      c={c}
      locality={locality}
      title={notSent ? t('question.failed.page') : t('question.page')}
      hasErrors={problems.length > 0}
      languageSwitch={{ form, name: 'language' }}
      first={<DefaultButton form={form} name="go" value="send" />}
      before={<BackLink href={pathIn(language, `/${code}`)} />}
    >
      <ErrorSummary errors={problems.map((one) => ({ text: say(one.messageKey), href: `#${one.field}` }))} />
      <Heading level={1}>{t(notSent ? 'question.failed.title' : 'question.title')}</Heading>
      <WarningText>{t('question.danger')}</WarningText>
      {notSent ? <Paragraph>{t('question.failed.why')}</Paragraph> : null}
      {locality && !notSent ? (
        <Paragraph>
          {t('question.what', { locality: nameOf(locality, language), hours: hoursOf(locality, language) })}
        </Paragraph>
      ) : null}
      <Form
        id={form}
        action={pathIn(language, `/${code}/question`)}
        hidden={{ formKey: draft.formKey, begun: draft.begun }}
      >
        <EmptyField value={draft.website} />
        <InsetText>
          <strong>{t('question.noNames')}</strong> {t('question.noNames.why')}
        </InsetText>
        <Textarea {...field('question')} label={t('question.ask')} labelSize="m" rows={6} limit={longestQuestion} />
        <Heading level={2}>{t('question.you')}</Heading>
        <Paragraph>{t('question.you.hint')}</Paragraph>
        <TextInput {...field('phone')} type="tel" label={t('question.phone')} width={20} />
        <TextInput {...field('email')} type="email" label={t('question.email')} spellcheck={false} />
        <TextInput {...field('reachSafely')} label={t('question.reachSafely')} hint={t('question.reachSafely.hint')} />
        <Select
          {...field('organisationKind')}
          label={t('question.organisation')}
          options={[
            { value: '', text: t('question.organisation.none') },
            ...organisationKinds.map((value) => ({ value, text: answer(`answer.organisation.${value}`) })),
          ]}
        />
        <TextInput {...field('role')} label={t('question.role')} hint={t('question.role.hint')} />
        <HumanCheck c={c} locality={locality} />
        <Button name="go" value="send" preventDoubleClick>
          {t('question.send')}
        </Button>
      </Form>
    </FrontDoorPage>
  )
}

const textFor: Readonly<Record<string, 'question.missing' | 'question.tooLong' | 'question.characters'>> = {
  [questionMissing]: 'question.missing',
  [handoverMessageKeys.tooLong]: 'question.tooLong',
  [handoverMessageKeys.characters]: 'question.characters',
}
