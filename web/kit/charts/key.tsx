import { useWords } from '@kps/web-kit/words'
import type { Figure } from './figure.ts'

/** What S and the dash mean, when there are any. */
export const Key = (props: { figures: readonly Figure[] }) => {
  const t = useWords()
  const suppressed = props.figures.includes('suppressed')
  const missing = props.figures.includes('missing')
  return suppressed || missing ? (
    <p class="govuk-body-s">
      {[suppressed ? t('kit.chart.suppressed') : '', missing ? `–: ${t('kit.chart.missing')}` : '']
        .filter(Boolean)
        .join(' · ')}
    </p>
  ) : null
}
