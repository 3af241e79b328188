export { countPeopleInReferrals } from './count-people-in-referrals.ts'
export { type EpisodeSummary, episodePlace, episodeSummary } from './episode.ts'
export { insertEpisode, insertEpisodePeople, type NewEpisode } from './insert-episode.ts'
export { whanauBehind } from './whanau-behind.ts'
