/** A form as it was typed. A name that nobody sent is undefined. */
export type Typed = Readonly<Record<string, string | string[] | undefined>>

/** One answer as text; an empty text when it was not sent. */
export function typedText(typed: Typed, name: string): string {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

/** The three parts of a date as they were typed, to be shown again. */
export const typedDateParts = (typed: Typed, name: string) => ({
  day: typedText(typed, `${name}-day`),
  month: typedText(typed, `${name}-month`),
  year: typedText(typed, `${name}-year`),
})

/** A date as `2027-03-27`, real or not (a schema says which); undefined when nothing was typed. */
export function typedDate(typed: Typed, name: string): string | undefined {
  const parts = typedDateParts(typed, name)
  const [day, month, year] = [parts.day.trim(), parts.month.trim(), parts.year.trim()]
  if (day === '' && month === '' && year === '') return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** A date in the three fields of a form. */
export function dateAsTyped(name: string, date: string | undefined): Record<string, string> {
  const [year, month, day] = date?.split('-') ?? []
  if (!year || !month || !day) return {}
  return { [`${name}-day`]: String(Number(day)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year }
}
