import * as v from 'valibot'
import { quarantineSigns, referralQuarantines } from './schema.ts'

export const quarantineStates = referralQuarantines.state.enumValues
export type QuarantineState = (typeof quarantineStates)[number]
export type QuarantineSign = (typeof quarantineSigns)[number]

/** The signs as they are stored; one that this version does not know is left out. */
export const signsIn = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(v.string()),
  v.transform((all): readonly QuarantineSign[] => quarantineSigns.filter((sign) => all.includes(sign))),
)

export const longestQuarantineReason = 1_000

export const quarantinePlace = (referralId: string, turn: number) => ({
  table: 'referral_quarantines',
  column: 'reason',
  row: `${referralId}.${turn}`,
})
