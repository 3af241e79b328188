import { type SQL, sql } from 'drizzle-orm'

/** One column of what a locality's people last said of how it is reached, in a statement over `localities`; NULL when nothing. */
const lastSaid = (column: 'phone' | 'hours' | 'hours_mi' | 'email' | 'address' | 'at'): SQL =>
  sql`(select said.${sql.raw(column)} from locality_contacts as said
    where said.locality_id = localities.id order by said.at desc, said.telling_id desc limit 1)`

const now = (column: Parameters<typeof lastSaid>[0]) =>
  sql<string>`coalesce(${lastSaid(column)}, localities.contact_${sql.raw(column)})`

/** How a locality is reached now: as its people last said, else as it was founded. Each is one step down one index. */
export const contactsNow = {
  contactPhone: now('phone'),
  contactHours: now('hours'),
  contactHoursMi: now('hours_mi'),
  contactEmail: now('email'),
  contactAddress: now('address'),
  contactsSince: sql<string | null>`${lastSaid('at')}`,
}
