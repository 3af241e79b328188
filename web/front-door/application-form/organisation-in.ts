import { answerIn, type Draft, textIn } from './draft.ts'

/** The organisation as the document has it, out of what was typed: nothing is checked here. */
export function organisationIn(draft: Draft) {
  const of = (name: string) => `organisation.${name}`
  const kind = answerIn(draft, of('kind'))
  return {
    legalName: textIn(draft, of('legalName')),
    tradingName: textIn(draft, of('tradingName')),
    nzbn: answerIn(draft, of('nzbn')),
    hasNoNzbn: textIn(draft, of('hasNoNzbn')) === 'yes',
    charityNumber: answerIn(draft, of('charityNumber')),
    kind,
    // Ticked, and then another kind was chosen: what nobody sees any more is not sent.
    pacificPeoples: kind === 'pacific' ? (draft.values[of('pacificPeoples')] ?? []) : [],
    section19: answerIn(draft, of('section19')),
    section19Why: textIn(draft, of('section19Why')),
  }
}

/** Somebody at their work, out of what was typed in `contactFields`. */
export const contactIn = (draft: Draft, part: string) => ({
  name: textIn(draft, `${part}.name`),
  role: textIn(draft, `${part}.role`),
  phone: textIn(draft, `${part}.phone`),
  email: textIn(draft, `${part}.email`),
})
