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

/** "at least 1,203; 2 localities not shown". */
export function nationalText(figure: NationalFigure, language: Language): { least: string; notShown: string } {
  const t = words(figuresWords, language)
  const count = figure.notShown + figure.notYetPublished
  const notShown =
    count === 0
      ? t('figures.notShown.none')
      : count === 1
        ? t('figures.notShown.one')
        : t('figures.notShown.many', { count })
  return { least: t('figures.atLeast', { count: formatNumber(figure.atLeast) }), notShown }
}
