import type { Language } from '@kps/foundation/language'
import type { NationalFigure } from '@kps/hub/figures'
import { nationalText } from './names.ts'

/** A national figure never stands alone: with it goes how many localities are not in it. */
export const National = ({ figure, language }: { figure: NationalFigure; language: Language }) => {
  const { least, notShown } = nationalText(figure, language)
  return (
    <>
      <strong>{least}</strong>
      <br />
      <small>{notShown}</small>
    </>
  )
}
