import { words } from '@kps/foundation/language'
import { InsetText, OwnWords, Paragraph } from '@kps/web-kit/content'
import type { LocalityContext } from '@kps/web-locality/door'
import { type Typed, typedDate, typedText } from '@kps/web-locality/form-answers'
import { safetyPlanWords } from './words.ts'

interface TheirsProps {
  c: LocalityContext
  /** The fields that belong together. */
  names: readonly string[]
  typed: Typed
  theirs: Typed | undefined
  by: string | undefined
}

/** What somebody else wrote meanwhile, beside what was typed; nothing where both say the same. */
export const Theirs = ({ c, names, typed, theirs, by }: TheirsProps) => {
  if (!theirs || saysTheSame(names, typed, theirs)) return null
  const t = words(safetyPlanWords, c.var.language)
  const text = names
    .map((name) => typedText(theirs, name))
    .filter(Boolean)
    .join(' ')
  return (
    <InsetText>
      <Paragraph small>
        <strong>{t('safetyPlan.edit.conflict.theirs', { name: by ?? '' })}</strong>
      </Paragraph>
      <OwnWords text={text || t('safetyPlan.edit.conflict.empty')} />
    </InsetText>
  )
}

/** The parts of a date are one date, with leading noughts or without. */
function saysTheSame(names: readonly string[], typed: Typed, theirs: Typed): boolean {
  const [date] = names.flatMap((name) => /^(.+)-day$/.exec(name)?.[1] ?? [])
  if (date !== undefined) return typedDate(typed, date) === typedDate(theirs, date)
  return names.every((name) => typedText(typed, name).trim() === typedText(theirs, name))
}
