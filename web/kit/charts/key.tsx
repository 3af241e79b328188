import { Sign } from '@kps/web-kit/pictures'
import { useWords } from '@kps/web-kit/words'
import type { Figure } from './figure.ts'
import { dashes } from './series.tsx'

/** What S and the dash mean, when there are any. */
export const Key = (props: { figures: readonly Figure[] }) => {
  const t = useWords()
  const suppressed = props.figures.includes('suppressed')
  const missing = props.figures.includes('missing')
  return suppressed || missing ? (
    <p class="kps-picture__legend">
      {[suppressed ? t('kit.chart.suppressed') : '', missing ? `–: ${t('kit.chart.missing')}` : '']
        .filter(Boolean)
        .join(' · ')}
    </p>
  ) : null
}

/** Which line is whose: a piece of each with its own dashes and sign, and its name. */
export const SeriesKey = (props: { labels: readonly string[] }) => (
  <ul class="kps-picture__legend kps-picture__lines">
    {props.labels.map((label, index) => (
      <li>
        <svg width="44" height="14" aria-hidden="true">
          <line
            class={`series-${(index % 4) + 1} line`}
            x1="0"
            x2="44"
            y1="7"
            y2="7"
            stroke-dasharray={dashes[index % 4]}
          />
          <Sign kind={index} x="22" y={7} />
        </svg>
        {label}
      </li>
    ))}
  </ul>
)
