import type { Orm, Statement } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import type { CivilDate, Instant } from '@kps/foundation/time'
import type { SQL } from 'drizzle-orm'
import { type EpisodeSummary, episodePlace } from './episode.ts'
import { episodePeople, episodes } from './schema.ts'

type Role = (typeof episodePeople.role.enumValues)[number]

export interface NewEpisode {
  /** `makeId('epi', now)`. */
  readonly id: string
  readonly occurredOn: CivilDate
  readonly source: (typeof episodes.source.enumValues)[number]
  readonly referralId: string | null
  readonly summary: EpisodeSummary
  readonly people: readonly { readonly personId: string; readonly role: Role }[]
}

/**
 * The statements that record one episode and who was in it in which role.
 * @param by who recorded it: an account's id, or SQL that gives it
 */
export async function insertEpisode(
  orm: Orm,
  vault: Vault,
  episode: NewEpisode,
  made: { readonly at: Instant; readonly by: SQL | string },
): Promise<readonly Statement[]> {
  const { people, summary, ...rest } = episode
  const row = {
    ...rest,
    summary: await vault.sealJson(episodePlace(episode.id), summary),
    recordedAt: made.at,
    recordedBy: made.by,
  }
  return [orm.insert(episodes).values(row), ...insertEpisodePeople(orm, episode.id, people)]
}

/** Adds people to an episode; somebody who is in it already stays as they are. */
export const insertEpisodePeople = (orm: Orm, episodeId: string, people: NewEpisode['people']): readonly Statement[] =>
  people.length === 0
    ? []
    : [
        orm
          .insert(episodePeople)
          .values(people.map((person) => ({ episodeId, ...person })))
          .onConflictDoNothing(),
      ]
