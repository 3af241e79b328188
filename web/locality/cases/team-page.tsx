import { words } from '@kps/foundation/language'
import type { CaseTeamChoice } from '@kps/locality/cases'
import type { SignedIn } from '@kps/locality/roles'
import { BackLink, Heading, List, Paragraph } from '@kps/web-kit/content'
import { Button, ErrorSummary, Form, Radios } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage, newFormKey } from '@kps/web-locality/door'
import type { FormProblems } from '@kps/web-locality/form-answers'
import { casesWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  caseId: string
  choices: readonly CaseTeamChoice[]
  problems: FormProblems
}

/** Who works on a case, and who could join. */
export const TeamPage = ({ c, actor, caseId, choices, problems }: Props) => {
  const t = words(casesWords, c.var.language)
  const path = `/cases/${caseId}`
  const text = (one: CaseTeamChoice) => t('cases.team.choice', { name: one.name, agency: one.agency })
  const others = choices.filter((one) => !one.isOnTeam)
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('cases.team.title')}
      hasErrors={problems.errors.length > 0}
      before={<BackLink href={path}>{t('cases.case.title')}</BackLink>}
    >
      <ErrorSummary errors={problems.errors} />
      <Heading level={1}>{t('cases.team.title')}</Heading>
      <Paragraph>{t('cases.team.text')}</Paragraph>
      <Heading level={2}>{t('cases.team.on')}</Heading>
      <List kind="bullet" items={choices.filter((one) => one.isOnTeam).map(text)} />
      {others.length === 0 ? (
        <Paragraph>{t('cases.team.nobody')}</Paragraph>
      ) : (
        <Form action={`${path}/team`} hidden={{ formKey: newFormKey() }}>
          <Radios
            name="accountId"
            label={t('cases.team.who')}
            labelSize="m"
            error={problems.of('accountId')}
            choices={others.map((one) => ({ value: `${one.accountId}:${one.agencyId}`, text: text(one) }))}
          />
          <Button preventDoubleClick>{t('cases.team.add')}</Button>
        </Form>
      )}
    </LocalityPage>
  )
}
