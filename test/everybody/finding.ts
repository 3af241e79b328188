/** What an engine says of one element of one page. */
export interface Finding {
  readonly engine: 'axe' | 'ace'
  /** `violation`: it is wrong. `unsure`: the engine cannot tell, and a person looked: see `reviewed.ts`. */
  readonly says: 'violation' | 'unsure'
  readonly rule: string
  /** The element, as far as the engine quotes it. */
  readonly where: string
  /** The engine's own words. */
  readonly because: string
}
