import { defineQuery } from '@kps/locality/roles'
import { asc, eq, getTableColumns, notExists, sql } from 'drizzle-orm'
import * as v from 'valibot'
import type { LastSaid } from './contacts-now.ts'
import { meetingTypeEndings, meetingTypes, publicContacts } from './schema.ts'
import type { MeetingType } from './settings.ts'

/** How this table has settled in: what it is called, when it meets, who is here, and since when it takes referrals. */
export interface Settings {
  readonly groupName: string
  readonly groupNameMi: string
  readonly emblem: { readonly id: string; readonly text: string; readonly textMi: string } | undefined
  readonly meetings: readonly MeetingType[]
  /** People who can sign in, and of them those who can decide on a referral. */
  readonly people: number
  readonly coordinators: number
  /** Links to come in that are still open. */
  readonly invited: number
  readonly agencies: number
  /** Organisations that ask to join. */
  readonly asking: number
  /** How the public reaches it, where its people have ever changed that. */
  readonly contacts: LastSaid | undefined
  readonly opened: { readonly at: string; readonly isKnown: boolean } | undefined
}

const holders = (roles: string) => `(select count(distinct account_id) from role_grants where ${roles}
  not exists (select 1 from role_grant_endings where grant_id = role_grants.id))`

/** How many people stand here as coordinators, as a condition in SQL may ask. */
export const coordinatorsHere = sql.raw(holders(`role = 'coordinator' and`))

const newest = (table: 'group_names' | 'emblems' | 'first_openings', column: string) =>
  sql.raw(`(select ${column} from ${table} where id = (select max(id) from ${table}))`)

/** What is settled at this table, and what is still to do before its first referral. One batch. */
export const readSettings = defineQuery({
  permit: 'locality:settle',
  action: 'settings.read',
  input: v.object({}),
  reads: (orm, _input, _caller, now) => ({
    own: orm
      .select({
        groupName: sql<string | null>`${newest('group_names', 'name')}`,
        groupNameMi: sql<string | null>`${newest('group_names', 'name_mi')}`,
        emblemId: sql<string | null>`${newest('emblems', 'id')}`,
        text: sql<string | null>`${newest('emblems', 'text')}`,
        textMi: sql<string | null>`${newest('emblems', 'text_mi')}`,
        people: sql<number>`${sql.raw(holders(''))}`,
        coordinators: sql<number>`${coordinatorsHere}`,
        invited: sql<number>`(select count(*) from agencies cross join invitations
          on invitations.agency_id = agencies.id and invitations.expires_at > ${now}
          where not exists (select 1 from invitation_uses where invitation_id = invitations.id)
          and not exists (select 1 from invitation_revocations where invitation_id = invitations.id))`,
        agencies: sql<number>`(select count(*) from agencies)`,
        asking: sql<number>`(select count(*) from waiting_joins)`,
        openedAt: sql<string | null>`${newest('first_openings', 'opened_at')}`,
        isKnown: sql<number>`exists (select 1 from outbox_deliveries where outbox_id = ${newest('first_openings', 'outbox_id')})`,
      })
      .from(sql`(select 1)`),
    meetings: orm
      .select({
        id: meetingTypes.id,
        name: meetingTypes.name,
        cadence: meetingTypes.cadence,
        usually: meetingTypes.usually,
        minutes: meetingTypes.minutes,
        mode: meetingTypes.mode,
      })
      .from(meetingTypes)
      .where(
        notExists(orm.select().from(meetingTypeEndings).where(eq(meetingTypeEndings.meetingTypeId, meetingTypes.id))),
      )
      .orderBy(asc(meetingTypes.name))
      .limit(50),
    contacts: orm
      .select({
        ...getTableColumns(publicContacts),
        isKnown: sql<number>`exists (select 1 from outbox_deliveries where outbox_deliveries.outbox_id = public_contacts.outbox_id)`,
      })
      .from(publicContacts)
      .where(sql`${publicContacts.turn} = (select max(latest.turn) from public_contacts as latest)`),
  }),
  answer: ({ own: [own], meetings, contacts: [contacts] }): Settings => ({
    groupName: own?.groupName ?? '',
    groupNameMi: own?.groupNameMi ?? '',
    emblem: own?.emblemId ? { id: own.emblemId, text: own.text ?? '', textMi: own.textMi ?? '' } : undefined,
    meetings,
    people: own?.people ?? 0,
    coordinators: own?.coordinators ?? 0,
    invited: own?.invited ?? 0,
    agencies: own?.agencies ?? 0,
    asking: own?.asking ?? 0,
    contacts: contacts && { ...contacts, isKnown: contacts.isKnown === 1 },
    opened: own?.openedAt ? { at: own.openedAt, isKnown: own.isKnown === 1 } : undefined,
  }),
})
