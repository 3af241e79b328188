import { type Language, words } from '@kps/foundation/language'
import { Tag, type TagKind } from '@kps/web-kit/content'
import { practiceWord } from '@kps/web-locality/practice-words'
import { casesWords } from './words.ts'

const kinds: Readonly<Record<string, TagKind>> = { standard: 'plain', elevated: 'care', high: 'grave' }

/** A level of risk in a list; the word says it, the colour only helps. */
export const LevelTag = ({ level, language }: { level: string | null; language: Language }) => (
  <Tag kind={level === null ? 'quiet' : kinds[level]}>
    {level === null ? words(casesWords, language)('cases.list.noLevel') : practiceWord('level', level, language)}
  </Tag>
)
