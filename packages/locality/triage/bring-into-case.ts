import { makeId } from '@kps/crossings/ids'
import { type ReferralHandover, type ReferredPerson, senderMark } from '@kps/crossings/referral-handover'
import type { Orm, Statement } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import { aucklandDate, type Instant } from '@kps/foundation/time'
import { insertCase, insertCaseEpisode, insertCasePeople, summariseCase } from '@kps/locality/cases'
import { insertEpisode, insertEpisodePeople } from '@kps/locality/episodes'
import { insertPeople, type PersonDetail } from '@kps/locality/people'
import type { SQL } from 'drizzle-orm'

/** A person of the referral once a worker has said who they are. */
export interface KnownPerson {
  readonly place: number
  readonly person: ReferredPerson
  readonly personId: string
  readonly isNew: boolean
}

interface Brought {
  readonly caseId: string
  /** Given when the case is new. */
  readonly opens: { readonly leadAgencyId: string } | undefined
  readonly people: readonly KnownPerson[]
  readonly episode: {
    /** The episode that an earlier decision made of this referral: one referral is one episode. */
    readonly id: string | null
    readonly referralId: string
    readonly receivedAt: Instant
    readonly document: ReferralHandover
  }
  /** By whom, and in which capacity. */
  readonly made: { readonly at: Instant; readonly by: SQL; readonly agencyId: SQL }
}

/** The statements by which a referral becomes part of a case: its people, its episode, and the case itself if it is new. */
export async function bringIntoCase(orm: Orm, vault: Vault, brought: Brought): Promise<readonly Statement[]> {
  const { caseId, episode, made, opens } = brought
  // Two people of a referral may turn out to be one; the first role stands.
  const people = brought.people
    .filter((one, place, all) => all.findIndex((other) => other.personId === one.personId) === place)
    .map(({ personId, person }) => ({ personId, role: person.role }))
  const episodeId = episode.id ?? makeId('epi', made.at)
  const fresh = brought.people
    .filter((one) => one.isNew)
    .map((one) => ({ id: one.personId, detail: detailOf(one.person, episode.receivedAt) }))
  const named = brought.people.map(({ person }) => ({ name: person.name ?? '', role: person.role }))
  return [
    ...(await insertPeople(orm, vault, fresh, made)),
    ...(episode.id
      ? insertEpisodePeople(orm, episodeId, people)
      : await insertEpisode(orm, vault, { id: episodeId, ...episodeOf(episode), people }, made)),
    ...(opens ? await insertCase(orm, vault, { id: caseId, ...opens, summary: summariseCase(named) }, made) : []),
    ...insertCasePeople(orm, caseId, people, made.at),
    insertCaseEpisode(orm, caseId, episodeId),
  ]
}

/** A referral says when it was sent, not when it happened: the day it came stands for the day. */
const episodeOf = ({ referralId, receivedAt, document }: Brought['episode']) => ({
  occurredOn: aucklandDate(receivedAt),
  source: 'referral' as const,
  referralId,
  summary: {
    whatHappened: document.whatHappened,
    concerns: [...document.concerns],
    ...(document.immediateDanger && { immediateDanger: document.immediateDanger }),
    ...(senderMark(document) && { senderMark: senderMark(document) }),
  },
})

/** What a referral says of a person, as the first version of their record. What it does not say is not known. */
function detailOf(person: ReferredPerson, receivedAt: Instant): PersonDetail {
  const { age, alsoKnownAs, phone, address, safeToContact } = person
  const on = aucklandDate(receivedAt)
  return {
    name: person.name ?? '',
    ...(alsoKnownAs !== undefined && { alsoKnownAs }),
    ...(age?.known === 'date-of-birth' && { age }),
    ...(age?.known === 'year-of-birth' && { age: { known: 'years' as const, years: yearsSince(age, on), on } }),
    ...(age?.known === 'years' && { age: { known: 'years' as const, years: age.years, on } }),
    ...(phone !== undefined && { phone }),
    ...(address !== undefined && { address }),
    safeToContact: { ...safeToContact, answer: safeToContact?.answer ?? 'unknown' },
  }
}

/** About how old somebody is of whom the year of birth is known. A month that has not come yet takes one off. */
function yearsSince({ year, month = 1 }: { year: number; month?: number | undefined }, on: string): number {
  const [thisYear = 0, thisMonth = 0] = on.split('-').map(Number)
  return Math.max(0, thisYear - year - (month > thisMonth ? 1 : 0))
}
