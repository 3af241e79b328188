import * as v from 'valibot'

const words = v.strictObject({ en: v.string(), mi: v.string() })

/**
 * A versioned assessment instrument: who it is for, its items (static or changing, some of them lethality markers), its
 * levels and the least level that marked items suggest. A suggestion never decides: a worker's judgement does.
 */
export const instrumentSchema = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  version: v.string(),
  /** True for content that stands in until the national one is published. It is shown. */
  working: v.boolean(),
  source: v.string(),
  subject: v.picklist(['adult-victim-survivor', 'child', 'person-using-violence']),
  title: words,
  levels: v.array(v.strictObject({ code: v.picklist(['standard', 'elevated', 'high']), label: words })),
  /** At least this many items answered yes suggest the level. */
  thresholds: v.array(
    v.strictObject({ level: v.picklist(['standard', 'elevated', 'high']), yes: v.number(), lethality: v.number() }),
  ),
  items: v.array(
    v.strictObject({
      code: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
      text: words,
      kind: v.picklist(['static', 'dynamic']),
      lethality: v.boolean(),
    }),
  ),
})

export type Instrument = v.InferOutput<typeof instrumentSchema>
