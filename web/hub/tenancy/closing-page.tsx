import type { Closing, ClosingStep } from '@kps/crossings/tenancy'
import { formatInstant, formatNumber, type Language, words } from '@kps/foundation/language'
import type { Asked } from '@kps/hub/tenancy'
import { type Again, type HubContext, HubPage } from '@kps/web-hub/door'
import {
  BackLink,
  Heading,
  InsetText,
  Link,
  NotificationBanner,
  OwnWords,
  Paragraph,
  Timeline,
} from '@kps/web-kit/content'
import { ErrorSummary } from '@kps/web-kit/forms'
import { ClosingForms } from './closing-forms.tsx'
import { closingWords } from './closing-words.ts'

type Props = Asked<Closing> & {
  readonly c: HubContext
  readonly reason: string | undefined
  readonly again: Again
}

/** The closing of a locality: what was asked and done, and the next step with what it means. */
export const ClosingPage = ({ c, actor, answer, names, reason, again }: Props) => {
  const { language } = c.var
  const t = words(closingWords, language)
  const { certificate, exported, steps } = answer
  const { errors } = again.problems
  return (
    <HubPage
      c={c}
      actor={actor}
      title={t('closing.title')}
      hasErrors={errors.length > 0}
      before={<BackLink href="/localities">{t('closing.back')}</BackLink>}
    >
      <ErrorSummary errors={errors} />
      {again.refusal ? <NotificationBanner kind="refusal" heading={again.refusal} /> : null}
      <Heading level={1} caption={t('closing.title')}>
        {answer.name}
      </Heading>
      {certificate ? (
        <NotificationBanner kind="success" heading={t('closing.closed')}>
          <Link href={`/localities/${answer.code}/certificate`}>{t('closing.certificate')}</Link>
        </NotificationBanner>
      ) : (
        <Paragraph>{t('closing.about')}</Paragraph>
      )}
      {reason ? (
        <>
          <Heading level={2}>{t('closing.reason')}</Heading>
          <OwnWords text={reason} />
        </>
      ) : null}
      {exported ? (
        <InsetText>
          {t('closing.exported', {
            when: formatInstant(exported.at, language),
            rows: formatNumber(exported.rows, language),
            digest: exported.digest,
          })}
        </InsetText>
      ) : null}
      <ClosingForms closing={answer} me={actor.accountId} again={again} language={language} />
      {steps.length > 0 ? (
        <>
          <Heading level={2}>{t('closing.steps')}</Heading>
          <Timeline events={steps.toReversed().map((step) => eventOf(step, names, language))} />
        </>
      ) : null}
    </HubPage>
  )
}

function eventOf({ state, at, by }: ClosingStep, names: ReadonlyMap<string, string>, language: Language) {
  const t = words(closingWords, language)
  const who = by === null ? undefined : (names.get(by) ?? t('closing.somebody'))
  return { title: t(`closing.step.${state}`), when: formatInstant(at, language), dateTime: at, by: who }
}
