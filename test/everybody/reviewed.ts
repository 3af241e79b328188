import type { Finding } from './finding.ts'

/** What an engine cannot tell, a person has looked at: by its rule, and where it says so. Each with what was seen. */
export interface Reviewed {
  readonly engine: Finding['engine']
  readonly rule: string
  /** Only where the element looks like this; anywhere when it is left out. */
  readonly where?: RegExp
  readonly because: string
  /** It hangs on where things happen to stand: a run may be without it. */
  readonly comesAndGoes?: true
}

const ace = (rule: string, because: string, where?: RegExp): Reviewed => ({
  engine: 'ace',
  rule,
  because,
  ...(where && { where }),
})
const axe = (rule: string, because: string, where?: RegExp): Reviewed => ({
  engine: 'axe',
  rule,
  because,
  ...(where && { where }),
})

/** Whatever is not on this list fails, and so does a line of it that no page needs any more. */
export const reviewed: readonly Reviewed[] = [
  axe(
    'color-contrast',
    'Words of a drawing stand on the shapes of its SVG, whose colour axe does not read. Each pair of the palette is measured in web/kit/styles/palette.test.ts, and the drawings are looked at in the kitchen photographs, light and dark.',
    /tie-text|kps-picture__label|<b>|<span|<text|<tspan/,
  ),
  axe(
    'color-contrast',
    'A choice beside another touches the drawn circle of its neighbour by its box, not by its words; they stand on the page’s own ground, like every label that axe does measure.',
    /govuk-radios__label/,
  ),
  axe(
    'frame-tested',
    'The one frame is the Shielded Site, of another website: it has a title, and cannot be loaded in a test.',
    /class="kps-aside"/,
  ),
  ace(
    'style_highcontrast_visible',
    'Asked of every page with a style. Forced colours are looked at in the kitchen photographs, and every control is held to have a border there.',
  ),
  ace(
    'style_color_misuse',
    'Asked of every page with a style. Risk, lateness and tier are said in words and shape: web/kit/decisions, and the kitchen photographs in forced colours.',
  ),
  ace(
    'style_focus_visible',
    'The focus is seen at every stop of the keyboard tests: what has it looks otherwise than it did before.',
  ),
  ace(
    'text_block_heading',
    'A short text alone on its line – a label, a hint, a button, a reference, an address – is taken for a heading. The headings were read page by page; axe holds their order.',
  ),
  ace(
    'text_sensory_misuse',
    'The words "right", "below", "small", "large" are said of what is correct, what follows, a small place, a large print: no place on the screen is meant alone.',
  ),
  ace(
    'list_structure_proper',
    'A <dl> may hold its pairs in <div>s: HTML says so, html-validate holds it, and GOV.UK’s summary list is so.',
    /<dl/,
  ),
  ace(
    'input_label_visible',
    'Each has a <label> that is seen; the engine stumbles over a field whose id stands in a description too, or whose label is the question itself.',
  ),
  ace(
    'input_fields_grouped',
    'Fields that belong together stand in a <fieldset> (names of tests: one question a page). The others are questions of their own, each under its label.',
  ),
  {
    engine: 'ace',
    rule: 'element_tabbable_unobscured',
    because:
      'It measures where elements stand before anybody scrolls. The keyboard tests go to every stop: what has the focus is in sight.',
    comesAndGoes: true,
  },
  ace(
    'element_tabbable_role_valid',
    'A part of a page that scrolls sideways takes the focus, so that the arrow keys move it: axe demands it (scrollable-region-focusable).',
    /kps-scroll/,
  ),
  ace(
    'aria_complementary_label_visible',
    'What stands beside a plan on the screen and never on paper has a name for who hears the page; who sees it sees that.',
    /kps-screen-only/,
  ),
  ace('frame_src_valid', 'The Shielded Site is made by Women’s Refuge.', /kps-aside/),
]

export const isReviewed = ({ engine, rule, says, where }: Finding): boolean =>
  says === 'unsure' &&
  reviewed.some((one) => one.engine === engine && one.rule === rule && (one.where?.test(where) ?? true))

/** The lines that stand for this finding. */
export const linesFor = ({ engine, rule, where }: Finding): readonly Reviewed[] =>
  reviewed.filter((one) => one.engine === engine && one.rule === rule && (one.where?.test(where) ?? true))
