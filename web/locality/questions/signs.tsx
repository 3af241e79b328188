import { type Language, words } from '@kps/foundation/language'
import type { OpenedQuestion } from '@kps/locality/questions'
import { questionsWords } from './words.ts'

/** Why a question looks wrong, a line each. */
export const Signs = ({ signs, language }: { signs: OpenedQuestion['signs']; language: Language }) => (
  <>
    {signs.map((sign) => (
      <div>{words(questionsWords, language)(`questions.sign.${sign}`)}</div>
    ))}
  </>
)
