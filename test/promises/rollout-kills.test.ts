import { type AFleet, aFleet, furtherMigrations, howEachStands, killRollouts } from '@kps/test/fleet'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** The whole of it, 20 kills over 1,000 localities, is a row of `pnpm bench:fleet`. */
const isLong = process.env.KPS_LONG === '1'
const places = isLong ? 200 : 30
const kills = isLong ? 20 : 5

let fleet: AFleet
beforeAll(async () => {
  fleet = await aFleet(places)
})
afterAll(() => fleet?.close())

test(`a rollout that is killed again and again comes to its end, with nothing half done and nothing twice (${kills} kills of ${places} localities here)`, async () => {
  const both = await furtherMigrations(2)
  const each = Array.from({ length: kills }, () => 1 + Math.floor((Math.random() * places) / kills))
  const killed = await killRollouts(fleet, 2, each)
  expect(killed).toMatchObject({ kills, end: 'done' })
  expect(new Set(Object.values(await howEachStands(fleet, both)))).toEqual(new Set([both.length]))
  const registry = await fleet.registry()
  const [rows] = await registry.batch([
    registry.orm.all('select count(*) as count, count(distinct locality_id) as localities from rollout_steps'),
  ])
  expect(rows).toEqual([{ count: places * 2, localities: places }])
}, 120_000)
