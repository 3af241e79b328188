import { formatInstant, words } from '@kps/foundation/language'
import type { Instant } from '@kps/foundation/time'
import type { SignedIn } from '@kps/locality/roles'
import type { OneColleague } from '@kps/locality/staff'
import { BackLink, Heading, OwnWords, Paragraph, SummaryList, Tag, Timeline } from '@kps/web-kit/content'
import { ErrorSummary } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import type { FormProblems, Typed } from '@kps/web-locality/form-answers'
import { practiceWord } from '@kps/web-locality/practice-words'
import { EndForm, RolesForm, StandingForm } from './colleague-forms.tsx'
import { Refusal, type RefusalKey } from './refusal.tsx'
import { staffWords } from './words.ts'

export interface ColleaguePageProps {
  c: LocalityContext
  actor: SignedIn
  colleague: OneColleague
  typed: Typed
  problems: FormProblems
  refusal: RefusalKey | undefined
}

/** One who works here: what they may do for whom, and what the reader may change of it. */
export const ColleaguePage = (props: ColleaguePageProps) => {
  const { c, actor, colleague, problems, refusal } = props
  const { language } = c.var
  const t = words(staffWords, language)
  const isSelf = actor.accountId === colleague.accountId
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('staff.one.title')}
      hasErrors={problems.errors.length > 0}
      before={<BackLink href="/staff">{t('staff.title')}</BackLink>}
    >
      <ErrorSummary errors={problems.errors} />
      <Refusal language={language} refusal={refusal} />
      <Heading level={1}>{colleague.name}</Heading>
      {colleague.isSuspended ? (
        <Paragraph>
          <Tag kind="grave">{t('staff.suspended')}</Tag>
        </Paragraph>
      ) : null}
      <SummaryList
        rows={
          colleague.capacities.length === 0
            ? [{ key: t('staff.roles'), value: t('staff.one.noRoles') }]
            : colleague.capacities.map(({ agency, roles }) => ({
                key: t('staff.one.roles', { agency }),
                value: roles.map((role) => practiceWord('role', role, language)).join(', '),
              }))
        }
      />
      {isSelf ? <Paragraph>{t('staff.one.self')}</Paragraph> : <RolesForm {...props} />}
      <EndForm {...props} />
      {actor.roles.includes('coordinator') && !isSelf ? <StandingForm {...props} /> : null}
      {colleague.standings.length > 0 ? (
        <>
          <Heading level={2}>{t('staff.standing.before')}</Heading>
          <Timeline
            events={colleague.standings.map(({ at, by, reason, state }) => ({
              title: t(`staff.standing.state.${state}`),
              when: formatInstant(at as Instant, language),
              dateTime: at,
              by,
              body: <OwnWords text={reason} />,
            }))}
          />
        </>
      ) : null}
    </LocalityPage>
  )
}
