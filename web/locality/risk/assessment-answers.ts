import { type Typed, typedDate, typedText } from '@kps/web-locality/form-answers'

const answerName = /^items\.([a-z0-9-]{1,60})\.answer$/

/** The form as `assessRisk` takes it: what was left blank is left out. */
export function assessmentFrom(path: { caseId: string; personId: string }, typed: Typed) {
  const codes = Object.keys(typed).flatMap((name) => answerName.exec(name)?.[1] ?? [])
  return {
    ...path,
    instrumentId: typedText(typed, 'instrumentId'),
    items: Object.fromEntries(codes.map((code) => [code, itemFrom(typed, `items.${code}`)])),
    ownView: typedText(typed, 'ownView'),
    judgement: typedText(typed, 'judgement'),
    level: typedText(typed, 'level'),
    whyDifferent: typedText(typed, 'whyDifferent'),
  }
}

function itemFrom(typed: Typed, name: string) {
  const [evidence, source] = [typedText(typed, `${name}.evidence`), typedText(typed, `${name}.source`)]
  const on = typedDate(typed, `${name}.on`)
  return {
    answer: typedText(typed, `${name}.answer`),
    ...(evidence.trim() && { evidence }),
    ...(source.trim() && { source }),
    ...(on && { on }),
  }
}

/** The answers alone, for a suggestion before anything is kept. An answer that is none of the three is not known. */
export function answersIn(typed: Typed): Record<string, { answer: 'yes' | 'no' | 'unknown' }> {
  const { items } = assessmentFrom({ caseId: '', personId: '' }, typed)
  return Object.fromEntries(
    Object.entries(items).map(([code, { answer }]) => [
      code,
      { answer: answer === 'yes' || answer === 'no' ? answer : 'unknown' },
    ]),
  )
}
