import { handoverMessageKeys, receiptWords } from '@kps/crossings/referral-handover'
import * as v from 'valibot'
import { responseSaid } from './message-key.ts'

const words: ReadonlySet<string> = new Set(receiptWords)

/** A reference as a receipt shows it (`KAURI 482 15`), however somebody types it again. */
export const applicationReference = v.pipe(
  v.string(handoverMessageKeys.form),
  v.transform((typed) => /^([A-Z]+)(\d{3})(\d{2})$/.exec(typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, ''))),
  v.check((parts) => parts !== null && words.has(parts[1] ?? ''), responseSaid.earlier),
  v.transform((parts) => parts?.slice(1).join(' ') ?? ''),
)
