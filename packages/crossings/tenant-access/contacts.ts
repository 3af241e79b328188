import { idOf } from '@kps/crossings/ids'
import { type Instant, isInstant } from '@kps/foundation/time'
import * as v from 'valibot'

/** What can be wrong with how a locality says it is reached: the keys of the texts that say so, in both languages. */
export const contactsSaid = {
  phone: 'settings.contact.phoneUnfit',
  hours: 'settings.contact.hoursMissing',
  hoursMi: 'settings.contact.hoursMiMissing',
  email: 'settings.contact.emailUnfit',
  address: 'settings.contact.addressMissing',
  tooLong: 'settings.contact.tooLong',
  unseen: 'settings.contact.unseen',
} as const

/** One line as people type or paste it: NFC, one space between words, and nothing that cannot be seen (a mark could turn digits round). */
const line = (most: number, missing: string) =>
  v.pipe(
    v.string(missing),
    v.transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim()),
    v.minLength(1, missing),
    v.check((text) => !/\p{C}/u.test(text), contactsSaid.unseen),
    v.maxLength(most, contactsSaid.tooLong),
  )

/**
 * A phone number as people write it in Aotearoa, and as a phone can ring it when it is tapped: 0 and 8 to 10 digits more (area
 * code, mobile, 0800 or 0508), or + and the country's code with 8 to 15 digits in all, the most that ITU-T E.164 has. No extension and no
 * letters, since a link would ring another number; nor +64 (0)9, which nobody can ring.
 */
const isRung = (text: string) =>
  /^\+?[\d -]*(\(\d+\))?[\d -]*$/.test(text) && /^(0\d{8,10}|\+(?!640)[1-9]\d{7,14})$/.test(text.replace(/[ ()-]/g, ''))

const phone = v.pipe(
  line(30, contactsSaid.phone),
  v.transform((text) => text.replace(/[\u2010-\u2015\u2212]/g, '-')),
  v.check(isRung, contactsSaid.phone),
)

/** How the public reaches a locality: what its own people may change of its public facts. */
export const publicContacts = v.strictObject({
  phone,
  hours: line(200, contactsSaid.hours),
  hoursMi: line(200, contactsSaid.hoursMi),
  email: v.pipe(line(254, contactsSaid.email), v.email(contactsSaid.email)),
  address: line(200, contactsSaid.address),
})

export type PublicContacts = v.InferOutput<typeof publicContacts>

/** What a locality tells the registry when it has changed how it is reached. */
export const contactsTelling = v.strictObject({
  tellingId: idOf('out'),
  /** When its people said so: the latest counts, in whatever order tellings come. */
  at: v.custom<Instant>(isInstant),
  contacts: publicContacts,
})

export type ContactsTelling = v.InferOutput<typeof contactsTelling>
