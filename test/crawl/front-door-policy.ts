import type { Outcome } from './outcome.ts'

interface PublicRule {
  readonly answers: Outcome
  /** To a form with nothing in it. */
  readonly bare?: number
  /** To a form with nothing in it for a place that nobody has. */
  readonly nowhere?: number
}

const page: PublicRule = { answers: { status: 200 } }
const form = (bare: number): PublicRule => ({ answers: { status: 200 }, bare })

const english: Readonly<Record<string, PublicRule>> = {
  'GET /': page,
  'GET /:code': page,
  'GET /:code/join': page,
  'GET /:code/question': page,
  'GET /start': page,
  'POST /start': form(400),
  'POST /:code/join': { ...form(400), nowhere: 400 },
  'GET /accessibility': page,
  'GET /aside': page,
  'GET /contact': page,
  'GET /find': page,
  'GET /help': page,
  'GET /privacy': page,
  'POST /:code': form(422),
  'POST /:code/question': { ...form(400), nowhere: 400 },
  'POST /find': form(400),
}

/** What the public door answers to anybody at all, in each language. It knows nobody, so there is no line about who may. */
export const frontDoorPolicy: Readonly<Record<string, PublicRule>> = {
  ...english,
  ...Object.fromEntries(
    Object.entries(english).map(([name, rule]) => [name.replace(' /', ' /mi/').replace(/\/$/, ''), rule]),
  ),
  // The first stop of the quick exit: on to a site that says nothing.
  'GET /leave': { answers: { status: 303, leads: 'https://www.metservice.com/' } },
}
