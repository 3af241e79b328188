export { type EpisodeSummary, episodePlace, episodeSummary } from './episode.ts'
export { insertEpisode, insertEpisodePeople, type NewEpisode } from './insert-episode.ts'
