import { formatNumber, type Language, words } from '@kps/foundation/language'
import type { LocalFigure, NationalFigure } from '@kps/hub/figures'
import type { OpenLocality } from '@kps/web-hub/door'
import type { Figure } from '@kps/web-kit/charts'
import { figuresWords } from './words.ts'

/** What a locality is called; its code when the registry no longer lists it. */
export const localityName = (localities: readonly OpenLocality[], code: string, language: Language): string => {
  const found = localities.find((locality) => locality.code === code)
  return (language === 'mi' ? found?.nameMi : found?.name) ?? code
}

/** A published figure as charts and tables draw it. */
export const drawn = (figure: LocalFigure): Figure =>
  figure === undefined ? 'missing' : figure === 'S' ? 'suppressed' : figure

/** How many localities are not in a national figure: those that hide theirs, and those that have not published yet. */
export const notIn = (figure: NationalFigure): number => figure.notShown + figure.notYetPublished

/** "at least 1,203; 2 localities not shown". */
export function nationalText(figure: NationalFigure, language: Language): string {
  const t = words(figuresWords, language)
  const count = notIn(figure)
  const rest = count === 0 ? t('figures.notShown.none') : t('figures.notShown.count', { count })
  return `${t('figures.atLeast', { count: formatNumber(figure.atLeast) })}; ${rest}`
}

/** The two last rows of a table of localities: what they come to at least, and how many are not in that. */
export function nationalRows(figures: readonly NationalFigure[], language: Language): string[][] {
  const t = words(figuresWords, language)
  return [
    [t('figures.national'), ...figures.map((figure) => formatNumber(figure.atLeast))],
    [t('figures.notShown'), ...figures.map((figure) => formatNumber(notIn(figure)))],
  ]
}
