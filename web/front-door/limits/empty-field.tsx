import { words } from '@kps/foundation/language'
import { useLanguage } from '@kps/web-kit/words'
import { limitWords } from './words.ts'

/**
 * A field that no person sees, hears or comes to: a program that fills in whatever it finds fills in this. Where a browser
 * shows it after all, its label says to leave it. What stands in it travels along, since a program may fill in one page only.
 */
export const EmptyField = ({ value }: { value: string | undefined }) => (
  <div hidden>
    <label for="website">{words(limitWords, useLanguage())('limits.empty')}</label>
    <input id="website" name="website" value={value} tabindex={-1} autocomplete="off" />
  </div>
)
