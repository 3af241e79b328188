import { expect, test } from 'vitest'
import { demoLocalities } from './accounts.ts'
import { history } from './history.ts'
import { dice } from './random.ts'

const twoYears = 730 * 24 * 3_600_000
const stories = demoLocalities.map(({ episodes }) => history(dice(episodes), episodes))

test('each demo locality has its own number of episodes, all within two years, oldest first', () => {
  expect(stories.map((story) => story.length)).toEqual([400, 1500, 5000])
  for (const story of stories) {
    const agos = story.slice(0, -30).map((episode) => episode.ago)
    expect(agos).toEqual([...agos].sort((one, other) => other - one))
    expect(story.every((episode) => episode.ago > 0 && episode.ago <= twoYears + 3_600_000)).toBe(true)
  }
})

test('the demo has the shape of what localities see: repeats, high risk, people an episode', () => {
  const all = stories.flat()
  const whanau = new Map<object, number>()
  for (const { whanau: one } of all) whanau.set(one, (whanau.get(one) ?? 0) + 1)
  const everybody = new Set(all.map((episode) => episode.whanau))
  const people = [...everybody].flatMap((one) => one.people.map(() => whanau.get(one) ?? 0))
  const share = people.filter((episodes) => episodes > 1).length / people.length
  expect(share).toBeGreaterThan(0.36)
  expect(share).toBeLessThan(0.42)
  const highRisk = [...everybody].filter((one) => one.highRisk).length / everybody.size
  expect(highRisk).toBeGreaterThan(0.03)
  expect(highRisk).toBeLessThan(0.05)
  for (const story of stories) {
    const perEpisode = story.reduce((sum, episode) => sum + episode.whanau.people.length, 0) / story.length
    expect(perEpisode).toBeGreaterThan(2.5)
    expect(perEpisode).toBeLessThan(3.6)
  }
})

test('the same seed tells the same story, and some referrals wait in it, a few of them late', () => {
  expect(history(dice(400), 400)).toEqual(stories[0])
  for (const story of stories) {
    const waiting = story.filter((episode) => episode.decidedAfterHours === undefined)
    expect(waiting.length).toBeGreaterThan(5)
    expect(waiting.some((episode) => episode.ago > 24 * 3_600_000)).toBe(true)
  }
})
