import { isLanguage } from '@kps/foundation/language'
import { mostSupporters, type PlanContent, sections } from '@kps/locality/safety-plans'
import { dateAsTyped, type Typed, typedDate, typedText } from '@kps/web-locality/form-answers'

const places = Array.from({ length: mostSupporters }, (_, place) => place)

/** The form as `agreeSafetyPlan` takes it. */
export function planFrom(path: { caseId: string; personId: string }, typed: Typed) {
  const version = typedText(typed, 'version')
  return {
    ...path,
    version: /^\d{1,9}$/.test(version) ? Number(version) : -1,
    reviewOn: typedDate(typed, 'reviewOn') ?? '',
    content: {
      language: typedText(typed, 'language'),
      sections: Object.fromEntries(sections.map((section) => [section, typedText(typed, section)])),
      supporters: places.map((place) => ({
        name: typedText(typed, `supporters.${place}.name`),
        number: typedText(typed, `supporters.${place}.number`),
      })),
      neverShareWith: typedText(typed, 'neverShareWith'),
    },
  }
}

/** A plan as it would be typed, to be changed. */
export function planAsTyped(content: PlanContent | undefined, reviewOn: string, language: string): Typed {
  const supporters = places.flatMap((place) => [
    [`supporters.${place}.name`, content?.supporters[place]?.name ?? ''],
    [`supporters.${place}.number`, content?.supporters[place]?.number ?? ''],
  ])
  return {
    ...content?.sections,
    ...Object.fromEntries(supporters),
    ...dateAsTyped('reviewOn', reviewOn),
    neverShareWith: content?.neverShareWith ?? '',
    language: content?.language ?? (isLanguage(language) ? language : 'en'),
  }
}

/** The field on the page that a problem of the schema is about. */
export const fieldOf = (problem: string): string => problem.replace(/^content\.(sections\.)?/, '')
