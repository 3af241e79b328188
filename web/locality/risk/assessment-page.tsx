import { formatDate, formatInstant, inLanguage, words } from '@kps/foundation/language'
import { type Assessment, suggestLevel } from '@kps/locality/risk'
import type { SignedIn } from '@kps/locality/roles'
import {
  BackLink,
  Heading,
  InsetText,
  List,
  OwnWords,
  Paragraph,
  Scrolling,
  SummaryList,
  Table,
  WarningText,
} from '@kps/web-kit/content'
import { ButtonLink } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import { PersonBar } from '@kps/web-locality/person-bar'
import { LevelTag, levelText } from './level-tag.tsx'
import { riskWords } from './words.ts'

interface AssessmentPageProps {
  c: LocalityContext
  actor: SignedIn
  assessment: Assessment
}

/** One assessment as it was made: the level first, then the lethality markers, then everything behind it. */
export const AssessmentPage = ({ c, actor, assessment }: AssessmentPageProps) => {
  const { language } = c.var
  const { instrument, person, items } = assessment
  const t = words(riskWords, language)
  const { lethality, lethalityUnknown } = suggestLevel(instrument, items)
  const textOf = (code: string) => {
    const found = instrument.items.find((item) => item.code === code)
    return found ? inLanguage(found.text, language) : code
  }
  const title = t('risk.form.instrument', {
    title: inLanguage(instrument.title, language),
    version: instrument.version,
  })
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('risk.shown.title')}
      before={<BackLink href={`/cases/${person.caseId}`}>{t('risk.shown.back')}</BackLink>}
    >
      <PersonBar c={c} person={person} />
      <Heading level={1}>{t('risk.shown.title')}</Heading>
      {assessment.later > 0 ? <InsetText>{t('risk.shown.later')}</InsetText> : null}
      <SummaryList
        rows={[
          {
            key: t('risk.shown.level'),
            value: <LevelTag instrument={instrument} level={assessment.level} language={language} />,
          },
          { key: t('risk.shown.suggested'), value: levelText(instrument, assessment.suggestedLevel, language) },
          { key: t('risk.shown.when'), value: formatInstant(assessment.assessedAt, language) },
          { key: t('risk.shown.by'), value: assessment.assessor },
          { key: t('risk.shown.instrument'), value: title },
        ]}
      />
      <Heading level={2}>{t('risk.shown.markers')}</Heading>
      {lethality.length === 0 ? <Paragraph>{t('risk.shown.markers.none')}</Paragraph> : null}
      {lethality.map((code) => (
        <WarningText>{t('risk.shown.markers.yes', { text: textOf(code) })}</WarningText>
      ))}
      {lethalityUnknown.length > 0 ? (
        <>
          <Paragraph>{t('risk.shown.markers.unknown')}</Paragraph>
          <List kind="bullet" items={lethalityUnknown.map(textOf)} />
        </>
      ) : null}
      <Heading level={2}>{t('risk.shown.ownView')}</Heading>
      <OwnWords text={assessment.ownView} />
      <Heading level={2}>{t('risk.shown.judgement')}</Heading>
      <OwnWords text={assessment.judgement} />
      {assessment.whyDifferent ? (
        <>
          <Heading level={2}>{t('risk.shown.why')}</Heading>
          <OwnWords text={assessment.whyDifferent} />
        </>
      ) : null}
      <Scrolling label={t('risk.shown.answers')}>
        <Table
          caption={t('risk.shown.answers')}
          captionSize="m"
          columns={[
            { text: t('risk.shown.item') },
            { text: t('risk.shown.answer') },
            { text: t('risk.shown.evidence') },
          ]}
          firstCellIsHeader
          rows={instrument.items.map((item) => {
            const { answer = 'unknown', evidence, source, on } = items[item.code] ?? {}
            return [
              inLanguage(item.text, language),
              t(`risk.form.answer.${answer}`),
              <>
                {evidence ? <OwnWords text={evidence} /> : null}
                {on ? <Paragraph small>{t('risk.shown.on', { date: formatDate(on, language) })}</Paragraph> : null}
                {source ? <Paragraph small>{t('risk.shown.source', { source })}</Paragraph> : null}
              </>,
            ]
          })}
        />
      </Scrolling>
      <ButtonLink href={`/cases/${person.caseId}/people/${person.personId}/assessments/new`} look="secondary">
        {t('risk.shown.again')}
      </ButtonLink>
    </LocalityPage>
  )
}
