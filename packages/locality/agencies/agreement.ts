import { addDays, type CivilDate, isCivilDate } from '@kps/foundation/time'

/** So many days before its last day an agreement is shown as running out. */
export const soonDays = 60

export type AgreementState = 'none' | 'expired' | 'soon' | 'stands'

/**
 * Where an agreement stands on a day in Aotearoa. Its last day is still a day on which it holds; one without a last day goes
 * on until another takes its place.
 * @param agreement the newest of its kind, or undefined when none was recorded
 */
export function agreementState(
  agreement: { readonly expiresOn: string | null } | undefined,
  today: CivilDate,
): AgreementState {
  if (!agreement) return 'none'
  const { expiresOn } = agreement
  if (expiresOn === null) return 'stands'
  if (!isCivilDate(expiresOn) || expiresOn < today) return 'expired'
  return expiresOn <= addDays(today, soonDays) ? 'soon' : 'stands'
}
