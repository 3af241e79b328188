import { formatInstant, words } from '@kps/foundation/language'
import type { OpenedCase } from '@kps/locality/cases'
import { permitsOf, type SignedIn } from '@kps/locality/roles'
import { BackLink, Heading, IdentityBar, InsetText, Link, Paragraph } from '@kps/web-kit/content'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import { nameOrUnknown } from '@kps/web-locality/practice-words'
import { AssessmentList, DecisionList, RiskPlanTable, type riskPlanSort } from './case-lists.tsx'
import { EpisodeTimeline } from './episode-timeline.tsx'
import { PeoplePicture } from './people-picture.tsx'
import { PersonBlock } from './person-block.tsx'
import { TimePicture } from './time-picture.tsx'
import { casesWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  opened: OpenedCase
  isFirstPage: boolean
  sort: ReturnType<typeof riskPlanSort>
}

/** One case as a working page. */
export const CasePage = ({ c, actor, opened, isFirstPage, sort }: Props) => {
  const { language } = c.var
  const t = words(casesWords, language)
  const names = opened.people.slice(0, 3).map((person) => nameOrUnknown(person.detail.name, language))
  const held = permitsOf(actor.roles)
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('cases.case.title')}
      width="full"
      before={<BackLink href="/cases">{t('cases.list.title')}</BackLink>}
    >
      <IdentityBar
        name={names.join(', ')}
        facts={[
          { key: t('cases.case.title'), value: opened.number },
          { key: t('cases.case.lead'), value: opened.leadAgency },
          { key: t('cases.case.opened'), value: formatInstant(opened.openedAt, language) },
        ]}
      />
      <Heading level={1}>{t('cases.case.title')}</Heading>
      {opened.closedAt ? (
        <InsetText>
          {t(opened.closedBecause === 'opened-in-error' ? 'cases.case.closed.opened-in-error' : 'cases.case.closed')}
        </InsetText>
      ) : null}
      <Heading level={2}>{t('cases.case.people')}</Heading>
      {opened.people.map((person) => (
        <PersonBlock c={c} caseId={opened.caseId} person={person} />
      ))}
      <PeoplePicture c={c} opened={opened} />
      <Heading level={2} id="risk-plan">
        {t('cases.case.riskPlan')}
      </Heading>
      <RiskPlanTable c={c} opened={opened} sort={sort} />
      <Heading level={2}>{t('cases.case.episodes')}</Heading>
      <TimePicture c={c} opened={opened} />
      <EpisodeTimeline c={c} opened={opened} isFirstPage={isFirstPage} />
      <Heading level={2}>{t('cases.case.assessments')}</Heading>
      <AssessmentList c={c} opened={opened} />
      <Heading level={2}>{t('cases.case.decisions')}</Heading>
      <DecisionList c={c} opened={opened} mayReadReferrals={held.has('referral:read')} />
      <Heading level={2}>{t('cases.case.team')}</Heading>
      <Paragraph>{opened.team.join(', ')}</Paragraph>
      {held.has('case-team:extend') ? (
        <Paragraph>
          <Link href={`/cases/${opened.caseId}/team`}>{t('cases.case.addToTeam')}</Link>
        </Paragraph>
      ) : null}
    </LocalityPage>
  )
}
