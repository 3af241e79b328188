import { type SQL, sql } from 'drizzle-orm'

/**
 * SQL that names the whānau behind a referral, to count how many different ones there are: the longest known person of its
 * episode. Null while nobody has been identified. It serves counting only, and never leaves the statement.
 */
export const whanauBehind = (referralId: SQL): SQL => sql`(select min(behind_people.person_id) from episodes behind
  join episode_people behind_people on behind_people.episode_id = behind.id where behind.referral_id = ${referralId})`
