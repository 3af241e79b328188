import * as v from 'valibot'

/** Whom an instrument is for. */
export const subjects = ['adult-victim-survivor', 'child', 'person-using-violence'] as const
export type Subject = (typeof subjects)[number]

/** Levels of risk from the least to the gravest; the national list replaces them when it is published. */
export const levels = ['standard', 'elevated', 'high'] as const
export type Level = (typeof levels)[number]

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(600))
const words = v.strictObject({ en: text, mi: text })
const code = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/))
const atLeast = v.pipe(v.number(), v.integer(), v.minValue(1))

/**
 * A versioned assessment instrument: who it is for, its items (static or changing, some of them lethality markers), its
 * levels and the least level that marked items suggest. A suggestion never decides: a worker's judgement does.
 */
export const instrumentSchema = v.strictObject({
  code,
  version: v.pipe(v.string(), v.regex(/^[0-9a-z.-]{1,20}$/)),
  /** True for content that stands in until the national one is published. It is shown. */
  working: v.boolean(),
  source: text,
  subject: v.picklist(subjects),
  title: words,
  levels: v.array(v.strictObject({ code: v.picklist(levels), label: words })),
  /** So many items answered yes, or so many lethality markers among them, suggest at least this level. */
  thresholds: v.array(v.strictObject({ level: v.picklist(levels), yes: atLeast, lethality: atLeast })),
  items: v.pipe(
    v.array(v.strictObject({ code, text: words, kind: v.picklist(['static', 'dynamic']), lethality: v.boolean() })),
    v.minLength(1),
    v.maxLength(60),
    v.check((items) => new Set(items.map((item) => item.code)).size === items.length),
  ),
})

export type Instrument = v.InferOutput<typeof instrumentSchema>
