import { localityCode } from '@kps/crossings/transfer-handover'
import type { Sealed } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import * as v from 'valibot'
import { defineAsking } from './define-asking.ts'
import { defineTelling } from './define-telling.ts'
import { oneLocality } from './localities.ts'

/** The longest reason for closing a locality. */
export const longestReason = 2_000

const reason = v.pipe(
  v.string('closing.reason.missing'),
  v.trim(),
  v.minLength(1, 'closing.reason.missing'),
  v.maxLength(longestReason, 'form.text.tooLong'),
)

/** The code typed again, so that nobody destroys the locality beside the one they mean. */
const confirmedCode = v.pipe(
  v.object({ code: localityCode, typed: v.pipe(v.string('closing.code.differs'), v.trim(), v.toLowerCase()) }),
  v.forward(
    v.check(({ code, typed }) => code === typed, 'closing.code.differs'),
    ['typed'],
  ),
)

const placeOf = (code: string) => ({ table: 'locality_closings', column: 'reason', row: code })

/** How far the closing of a locality is, and what is left of one that was closed. */
export const readClosing = defineAsking({
  permit: 'tenancy:read',
  action: 'closing.read',
  input: oneLocality,
  record: ({ code }) => code,
  ask: ({ keeping }, { code }) => keeping.closingOf(code),
})

/** Why it was asked, which the hub alone can read: it is text of this vault, or the opening fails. */
export const readReason = async (vault: Vault, code: string, sealed: string | null): Promise<string | undefined> =>
  sealed === null ? undefined : vault.open(placeOf(code), sealed as Sealed)

/** The first of two people asks. Nothing is destroyed. */
export const askToClose = defineTelling({
  permit: 'tenancy:change',
  action: 'closing.asked',
  input: v.object({ code: localityCode, reason }),
  record: ({ code }) => code,
  tell: async ({ keeping }, { code, reason: why }, { by, key, vault }) =>
    keeping.askToClose({ code, reason: await vault.seal(placeOf(code), why), by, key }),
})

export const callOffClosing = defineTelling({
  permit: 'tenancy:change',
  action: 'closing.calledOff',
  input: oneLocality,
  record: ({ code }) => code,
  tell: ({ keeping }, { code }, { by, key }) => keeping.callOffClosing({ code, by, key }),
})

/** The second person confirms: the locality is asked to take its export. */
export const confirmClosing = defineTelling({
  permit: 'tenancy:change',
  action: 'closing.confirmed',
  input: confirmedCode,
  record: ({ code }) => code,
  tell: ({ keeping }, { code }, { by, key }) => keeping.confirmClosing({ code, by, key }),
})

/** After the export: destroys the key, then the database and its backups. */
export const destroyLocality = defineTelling({
  permit: 'tenancy:change',
  action: 'locality.destroyed',
  input: confirmedCode,
  record: ({ code }) => code,
  tell: ({ keeping }, { code }, { by, key }) => keeping.destroyLocality({ code, by, key }),
})
