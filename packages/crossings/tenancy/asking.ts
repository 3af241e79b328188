import { idOf } from '@kps/crossings/ids'
import { localityCode } from '@kps/crossings/transfer-handover'
import * as v from 'valibot'

/** Who asks: the id of an account at the hub, which says nothing of the person outside the hub. */
export const askedBy = idOf('acc')

/** The form's one-time key: sent again, a command is done once. */
export const commandKey = v.pipe(v.string('form.key.missing'), v.regex(/^[\w-]{16,100}$/, 'form.key.missing'))

/** What a person wrote, sealed by the hub: only the hub's own vault opens it. */
export const sealedByHub = v.pipe(v.string(), v.minLength(1), v.maxLength(64 * 1024))

/** What every command of the hub to the registry carries. */
const asked = { by: askedBy, key: commandKey }

/** A command about one locality. */
export const aboutLocality = v.strictObject({ code: localityCode, ...asked })
export const aboutCountry = v.strictObject({ ...asked })
export const aboutBackup = v.strictObject({ code: localityCode, backupId: idOf('bkp'), ...asked })
export const aboutRestore = v.strictObject({ code: localityCode, restoreId: idOf('rst'), ...asked })
export const aboutRollout = v.strictObject({ id: idOf('rol'), ...asked })
export const askedToClose = v.strictObject({ code: localityCode, reason: sealedByHub, ...asked })

export type AboutLocality = v.InferInput<typeof aboutLocality>
export type AboutCountry = v.InferInput<typeof aboutCountry>
export type AboutBackup = v.InferInput<typeof aboutBackup>
export type AboutRestore = v.InferInput<typeof aboutRestore>
export type AboutRollout = v.InferInput<typeof aboutRollout>
export type AskedToClose = v.InferInput<typeof askedToClose>
