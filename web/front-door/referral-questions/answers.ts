import type { Option } from './question.ts'

/** "I do not know" is always an answer. */
export const yesNoUnknown: readonly Option[] = [
  { value: 'yes', text: 'answer.yes' },
  { value: 'no', text: 'answer.no' },
  { value: 'unknown', text: 'answer.unknown' },
]
