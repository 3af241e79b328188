import { handoverMessageKeys, line, neededLine, prose } from '@kps/crossings/referral-handover'
import * as v from 'valibot'
import { charityNumber } from './charity-number.ts'
import { applyingKinds, pacificPeoples, section19Answers } from './kinds.ts'
import { organisationSaid as said } from './message-key.ts'
import { nzbn } from './nzbn.ts'

/**
 * An organisation as it says itself. It has an NZBN or says that it has none; says for which peoples it works when it is a
 * Pacific provider; and says why when it says whether it is a family violence agency (s 19 Family Violence Act 2018).
 */
export const organisation = v.pipe(
  v.strictObject({
    legalName: neededLine(200, said.legalName),
    tradingName: line(200),
    nzbn: v.optional(nzbn),
    hasNoNzbn: v.optional(v.boolean(handoverMessageKeys.form), false),
    charityNumber: v.optional(charityNumber),
    kind: v.picklist(applyingKinds, said.kind),
    pacificPeoples: v.optional(
      v.pipe(
        v.array(v.picklist(pacificPeoples, said.peoples), handoverMessageKeys.form),
        v.maxLength(pacificPeoples.length, handoverMessageKeys.tooMany),
      ),
      [],
    ),
    section19: v.picklist(section19Answers, said.section19),
    section19Why: prose(1_000),
  }),
  // Each is checked as soon as its own answers are there, whatever is still to come on other pages.
  v.forward(
    v.partialCheck(
      [['nzbn'], ['hasNoNzbn']],
      ({ nzbn, hasNoNzbn }) => nzbn !== undefined || hasNoNzbn,
      said.nzbnMissing,
    ),
    ['nzbn'],
  ),
  v.forward(
    v.partialCheck([['nzbn'], ['hasNoNzbn']], ({ nzbn, hasNoNzbn }) => nzbn === undefined || !hasNoNzbn, said.nzbnBoth),
    ['nzbn'],
  ),
  v.forward(
    v.partialCheck(
      [['kind'], ['pacificPeoples']],
      ({ kind, pacificPeoples }) => (kind === 'pacific') === pacificPeoples.length > 0,
      said.peoples,
    ),
    ['pacificPeoples'],
  ),
  v.forward(
    v.partialCheck(
      [['section19'], ['section19Why']],
      ({ section19, section19Why }) => section19 === 'unknown' || section19Why !== undefined,
      said.section19Why,
    ),
    ['section19Why'],
  ),
)

export type Organisation = v.InferOutput<typeof organisation>
