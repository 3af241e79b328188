import type { House } from '@kps/local/house'

/** Runs the registry's night, which sends every open locality its own message. Says what was done, a line each. */
export async function runNight(house: House, say: (line: string) => void): Promise<void> {
  await house.scheduled('registry')
  say('night: every open locality was told')
}
