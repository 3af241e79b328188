import { idOf, makeId } from '@kps/crossings/ids'
import { BadInput } from '@kps/foundation/commands'
import type { Orm } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import { type CivilDate, type Instant, isCivilDate, today } from '@kps/foundation/time'
import { defineCommand } from '@kps/locality/roles'
import type { SQL } from 'drizzle-orm'
import * as v from 'valibot'
import { agreementKinds, titlePlace } from './agency.ts'
import { agencyIsKnown } from './agency-is-known.ts'
import { agencyAgreements } from './schema.ts'

const day = (missing: string) => v.custom<CivilDate>(isCivilDate, missing)

/** What is agreed, when it was signed, and the last day on which it holds; none when it goes on until another is signed. */
export const agreementInput = v.pipe(
  v.strictObject({
    kind: v.picklist(agreementKinds, 'agencies.agreement.kindMissing'),
    title: v.pipe(
      v.string('agencies.agreement.titleMissing'),
      v.trim(),
      v.minLength(1, 'agencies.agreement.titleMissing'),
      v.maxLength(200, 'form.text.tooLong'),
    ),
    signedOn: day('agencies.agreement.signedOnMissing'),
    expiresOn: v.optional(day('agencies.agreement.expiresOnWrong')),
  }),
  v.forward(
    v.check(
      ({ expiresOn, signedOn }) => expiresOn === undefined || expiresOn >= signedOn,
      'agencies.agreement.expiresBefore',
    ),
    ['expiresOn'],
  ),
)

export type NewAgreement = v.InferOutput<typeof agreementInput>

/**
 * The statement that keeps an agreement; in a list, since awaiting it alone would run it.
 * @throws BadInput when it says that it was signed on a day that has not come yet
 */
export async function insertAgreement(
  orm: Orm,
  vault: Vault,
  { agencyId, expiresOn, kind, signedOn, title }: NewAgreement & { readonly agencyId: string },
  made: { readonly at: Instant; readonly by: SQL },
) {
  if (signedOn > today(made.at)) {
    throw new BadInput([{ field: 'signedOn', messageKey: 'agencies.agreement.signedOnFuture' }])
  }
  const id = makeId('agm', made.at)
  const row = {
    id,
    agencyId,
    kind,
    title: await vault.seal(titlePlace(id), title),
    signedOn,
    expiresOn: expiresOn ?? null,
    recordedBy: made.by,
    at: made.at,
  }
  return [orm.insert(agencyAgreements).values(row)]
}

/**
 * Records what an agency and the locality have agreed. The newest of its kind counts; the earlier ones stay.
 * @throws Failure not-found for an agency that is not here; BadInput
 */
export const recordAgreement = defineCommand({
  permit: 'agency:decide',
  action: 'agreement.recorded',
  input: v.strictObject({ agencyId: idOf('agy'), agreement: agreementInput }),
  access: ({ agencyId }) => [agencyIsKnown(agencyId)],
  async commit({ orm, input: { agencyId, agreement }, caller, now, vault }) {
    return {
      changes: await insertAgreement(orm, vault, { ...agreement, agencyId }, { at: now, by: caller.accountId }),
      record: agencyId,
      persons: [],
      result: { agencyId },
    }
  },
})
