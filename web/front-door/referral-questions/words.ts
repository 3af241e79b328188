import { joinCatalogues, type KeyOf } from '@kps/foundation/language'
import { answerWords } from './answer-words.ts'
import { eventWords } from './event-words.ts'
import { peopleWords } from './people-words.ts'
import { safetyWords } from './safety-words.ts'

/** All that the questions say. The te reo awaits a licensed translator's review. */
export const questionWords = joinCatalogues(
  joinCatalogues(safetyWords, peopleWords),
  joinCatalogues(eventWords, answerWords),
)

export type QuestionKey = KeyOf<typeof questionWords>
