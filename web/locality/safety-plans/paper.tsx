import { formatDate, htmlLang, type Language, words } from '@kps/foundation/language'
import { type PrintedPlan, sections } from '@kps/locality/safety-plans'
import { DiscreetPage } from '@kps/web-kit/page'
import { sectionWords } from './section-words.ts'
import { Supporters } from './supporters.tsx'
import { safetyPlanWords } from './words.ts'

interface PaperProps {
  plan: PrintedPlan
  /** Of the headings; the plan's own words stay as they were said. */
  language: Language
  largePrint: boolean
  /** Whose screen it is, and where that person goes back to. */
  reader: Language
  back: string
}

/** The plan on paper. Nothing on it says who made it, for whom, or in which system; who must never see it is left out. */
export const Paper = ({ plan, language, largePrint, reader, back }: PaperProps) => {
  const t = words(safetyPlanWords, language)
  const say = words(safetyPlanWords, reader)
  const part = words(sectionWords, language)
  const { content } = plan
  return (
    <DiscreetPage
      title={t('safetyPlan.paper.title')}
      language={language}
      largePrint={largePrint}
      screenOnly={
        <p lang={htmlLang(reader)}>
          {say('safetyPlan.paper.screen')} <a href={back}>{say('safetyPlan.paper.back')}</a>
        </p>
      }
    >
      <h1>{t('safetyPlan.paper.title')}</h1>
      {sections
        .filter((section) => content.sections[section])
        .map((section) => (
          <section>
            <h2>{part(`plan.${section}`)}</h2>
            <div lang={htmlLang(content.language)}>
              {content.sections[section].split('\n').map((line) => (line.trim() ? <p>{line}</p> : null))}
            </div>
          </section>
        ))}
      <Supporters content={content} title={<h2>{part('plan.supporters')}</h2>} />
      <section>
        <h2>{part('plan.reviewOn')}</h2>
        <p>{formatDate(plan.reviewOn, language)}</p>
      </section>
    </DiscreetPage>
  )
}
