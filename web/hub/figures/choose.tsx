import { measureName, measures, quarterName } from '@kps/crossings/measures'
import { type Language, words } from '@kps/foundation/language'
import type { NationalPicture } from '@kps/hub/figures'
import { Button, Select } from '@kps/web-kit/forms'
import { figuresWords } from './words.ts'

/** Which measure and which quarter: a form that asks, and changes nothing, so its answer can be kept as an address. */
export const Choose = ({ picture, language }: { picture: NationalPicture; language: Language }) => {
  const t = words(figuresWords, language)
  return (
    <form method="get" action="/" class="kps-screen-only">
      <Select
        name="measure"
        label={t('figures.choose.measure')}
        value={picture.measure.code}
        options={measures.map(({ code }) => ({ value: code, text: measureName(code, language) }))}
      />
      <Select
        name="quarter"
        label={t('figures.choose.quarter')}
        value={picture.quarter}
        options={picture.quarters
          .toReversed()
          .map((quarter) => ({ value: quarter, text: quarterName(quarter, language) }))}
      />
      <Button look="secondary">{t('figures.choose.do')}</Button>
    </form>
  )
}
