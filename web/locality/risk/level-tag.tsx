import { inLanguage, type Language } from '@kps/foundation/language'
import type { Instrument } from '@kps/locality/instruments'
import { Tag, type TagKind } from '@kps/web-kit/content'

const kinds: Readonly<Record<string, TagKind>> = { standard: 'plain', elevated: 'care', high: 'grave' }

/** The word for a level, as the instrument has it. */
export function levelText(instrument: Instrument, level: string, language: Language): string {
  const found = instrument.levels.find((each) => each.code === level)
  return found ? inLanguage(found.label, language) : level
}

/** A level as a tag: the word says it, the colour only helps. */
export const LevelTag = (props: { instrument: Instrument; level: string; language: Language }) => (
  <Tag kind={kinds[props.level]}>{levelText(props.instrument, props.level, props.language)}</Tag>
)
