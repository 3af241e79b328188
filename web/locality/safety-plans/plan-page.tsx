import { formatDate, formatInstant, htmlLang, words } from '@kps/foundation/language'
import { aucklandDate } from '@kps/foundation/time'
import { permitsOf, type SignedIn } from '@kps/locality/roles'
import { type SafetyPlan, sections } from '@kps/locality/safety-plans'
import { BackLink, Heading, OwnWords, Paragraph, Table, Tag, Timeline, WarningText } from '@kps/web-kit/content'
import { ButtonGroup, ButtonLink } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import { PersonBar } from '@kps/web-locality/person-bar'
import { sectionWords } from './section-words.ts'
import { Supporters } from './supporters.tsx'
import { safetyPlanWords } from './words.ts'

type PlanPageProps = { c: LocalityContext; actor: SignedIn; plan: SafetyPlan }

/** A person's plan as it stands, how it came about and which copies are on paper. */
export const PlanPage = ({ c, actor, plan }: PlanPageProps) => {
  const { language } = c.var
  const { person, current } = plan
  const t = words(safetyPlanWords, language)
  const path = `/cases/${person.caseId}/people/${person.personId}/safety-plan`
  const mayAgree = permitsOf(actor.roles).has('safety-plan:agree')
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('safetyPlan.title')}
      before={<BackLink href={`/cases/${person.caseId}`}>{t('safetyPlan.back')}</BackLink>}
    >
      <PersonBar c={c} person={person} />
      <Heading level={1} caption={current && t('safetyPlan.version', { version: current.version })}>
        {t('safetyPlan.title')}
      </Heading>
      {current ? <PlanInWords c={c} current={current} /> : <Paragraph>{t('safetyPlan.none')}</Paragraph>}
      {mayAgree ? (
        <ButtonGroup>
          <ButtonLink href={`${path}/edit`}>{t(current ? 'safetyPlan.change' : 'safetyPlan.start')}</ButtonLink>
          {current ? (
            <ButtonLink href={`${path}/print`} look="secondary">
              {t('safetyPlan.print')}
            </ButtonLink>
          ) : null}
        </ButtonGroup>
      ) : null}
      {current ? <Behind c={c} plan={plan} /> : null}
    </LocalityPage>
  )
}

const PlanInWords = ({ c, current }: { c: LocalityContext; current: NonNullable<SafetyPlan['current']> }) => {
  const { language } = c.var
  const t = words(safetyPlanWords, language)
  const heading = words(sectionWords, language)
  const { content } = current
  const date = formatDate(current.reviewOn, language)
  return (
    <>
      {content.neverShareWith ? (
        <WarningText>{t('safetyPlan.neverShare', { who: content.neverShareWith })}</WarningText>
      ) : null}
      {current.reviewOn < aucklandDate(c.var.visit.now) ? (
        <p>
          <Tag kind="care">{t('safetyPlan.review.overdue', { date })}</Tag>
        </p>
      ) : (
        <Paragraph>{t('safetyPlan.review', { date })}</Paragraph>
      )}
      {sections
        .filter((section) => content.sections[section])
        .map((section) => (
          <section>
            <Heading level={2}>{heading(`plan.${section}`)}</Heading>
            <div lang={htmlLang(content.language)}>
              <OwnWords text={content.sections[section]} />
            </div>
          </section>
        ))}
      <Supporters content={content} title={<Heading level={2}>{heading('plan.supporters')}</Heading>} />
    </>
  )
}

const Behind = ({ c, plan }: { c: LocalityContext; plan: SafetyPlan }) => {
  const { language } = c.var
  const t = words(safetyPlanWords, language)
  return (
    <>
      <Heading level={2}>{t('safetyPlan.history')}</Heading>
      <Timeline
        events={plan.history.map((each) => ({
          title: t('safetyPlan.version', { version: each.version }),
          when: formatInstant(each.agreedAt, language),
          dateTime: each.agreedAt,
          by: each.agreedBy,
        }))}
      />
      {plan.copies.length === 0 ? (
        <Paragraph>{t('safetyPlan.copies.none')}</Paragraph>
      ) : (
        <Table
          caption={t('safetyPlan.copies')}
          captionSize="m"
          columns={[
            { text: t('safetyPlan.copies.when') },
            { text: t('safetyPlan.copies.version') },
            { text: t('safetyPlan.copies.safe') },
          ]}
          rows={plan.copies.map((copy) => [
            formatInstant(copy.printedAt, language),
            copy.version,
            t(`safetyPlan.copies.safe.${copy.safeToHold}`),
          ])}
        />
      )}
    </>
  )
}
