import { makeId } from '@kps/crossings/ids'
import { aucklandDate, type Instant, toInstant } from '@kps/foundation/time'
import { caseNumber, casePlace, summariseCase } from '@kps/locality/cases'
import { caseClosures, caseEpisodes, casePeople, cases, caseTeam } from '@kps/locality/cases/schema'
import { episodePlace } from '@kps/locality/episodes'
import { episodePeople, episodes } from '@kps/locality/episodes/schema'
import { matchValues, type PersonDetail, personPlace, summarisePerson } from '@kps/locality/people'
import { people, personMatches, personRecords } from '@kps/locality/people/schema'
import type { DemoEpisode } from './history.ts'
import type { Known, Story } from './story.ts'
import type { DemoWhanau } from './whanau.ts'

/** Makes a whānau's people known the first time they come into a case. */
export async function meet(story: Story, whanau: DemoWhanau, at: Instant, by: string): Promise<Known> {
  const known = story.whanau.get(whanau)
  if (known) return known
  const { ledger } = story
  const { vault } = story.cast
  const personIds: string[] = []
  for (const person of whanau.people) {
    const id = makeId('per', at)
    const detail: PersonDetail = {
      name: person.name,
      age: { known: 'years', years: person.age, on: aucklandDate(at) },
      ...(person.phone && { phone: person.phone }),
      safeToContact: { answer: 'unknown' },
    }
    const [summary, sealedDetail, values] = await Promise.all([
      vault.sealJson(personPlace(id, 'summary'), summarisePerson(detail)),
      vault.sealJson(personPlace(id, 'detail'), detail),
      matchValues(vault, detail),
    ])
    ledger.add(people, { id, createdAt: at })
    ledger.add(personRecords, {
      personId: id,
      version: 1,
      summary,
      detail: sealedDetail,
      recordedAt: at,
      recordedBy: by,
    })
    ledger.add(personMatches, ...values.map((value) => ({ ...value, personId: id })))
    personIds.push(id)
  }
  const met: Known = { personIds, caseId: undefined, caseOpenedAt: undefined, last: undefined }
  story.whanau.set(whanau, met)
  return met
}

/** Opens the whānau's case, with its people and team. */
export async function openCase(story: Story, episode: DemoEpisode, met: Known, at: Instant, by: string) {
  const { cast, ledger } = story
  const id = makeId('cse', at)
  story.cases += 1
  met.caseId = id
  met.caseOpenedAt = at
  ledger.add(cases, {
    id,
    number: caseNumber(story.cases),
    summary: await cast.vault.sealJson(casePlace(id), summariseCase(episode.whanau.people)),
    leadAgencyId: cast.dice.pick(cast.agencies),
    openedAt: at,
    openedBy: by,
  })
  const team = new Set([by, cast.dice.pick(cast.practitioners)])
  ledger.add(
    caseTeam,
    ...[...team].map((accountId) => ({
      caseId: id,
      accountId,
      agencyId: cast.agencyOf.get(accountId) ?? '',
      joinedAt: at,
    })),
  )
  ledger.add(
    casePeople,
    ...episode.whanau.people.map((person, place) => ({
      caseId: id,
      personId: met.personIds[place] ?? '',
      role: person.role,
      joinedAt: at,
    })),
  )
}

/** Records the episode itself and who was in it. */
export async function tellOf(
  story: Story,
  episode: DemoEpisode,
  met: Known,
  referralId: string,
  at: Instant,
  by: string,
) {
  const { cast, ledger } = story
  const id = makeId('epi', at)
  const summary = {
    whatHappened: 'As told in the referral.',
    concerns: [],
    immediateDanger: episode.immediateDanger ? 'yes' : 'no',
  }
  ledger.add(episodes, {
    id,
    occurredOn: aucklandDate(at),
    source: episode.source === 'police' ? 'police' : 'referral',
    referralId,
    summary: await cast.vault.sealJson(episodePlace(id), summary),
    recordedAt: at,
    recordedBy: by,
  })
  ledger.add(
    episodePeople,
    ...episode.whanau.people.map((person, place) => ({
      episodeId: id,
      personId: met.personIds[place] ?? '',
      role: person.role,
    })),
  )
  if (met.caseId) ledger.add(caseEpisodes, { caseId: met.caseId, episodeId: id })
}

const day = 86_400_000

/** Closes, at the story's end, the cases in which nothing more came for some months; a few stay open for longer work. */
export function closeQuietCases({ cast, ledger, whanau }: Story): void {
  for (const { caseId, last } of whanau.values()) {
    if (!caseId || !last || cast.dice.chance(0.04)) continue
    const closedAt = new Date(Date.parse(last.at) + cast.dice.between(40, 110) * day)
    if (closedAt >= cast.anchor) continue
    ledger.add(caseClosures, {
      caseId,
      reason: cast.dice.chance(0.93) ? 'work-complete' : 'handed-over',
      closedAt: toInstant(closedAt),
      closedBy: last.by,
    })
  }
}
