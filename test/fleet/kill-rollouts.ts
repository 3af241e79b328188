import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { AFleet } from './a-fleet.ts'

const script = fileURLToPath(new URL('./rollout-process.ts', import.meta.url))

/** How a rollout went that was killed again and again. */
export interface Killed {
  readonly kills: number
  /** `done` where it came to its end, however often it was begun again. */
  readonly end: string
  readonly milliseconds: number
}

/**
 * Brings a fleet forward by so many invented migrations, in a process that is killed (-9) again and again, and then lets it come to its
 * end. What a killed process had sent is still carried out.
 * @param each at the opening of which locality it is killed, one number for each kill
 */
export async function killRollouts(
  fleet: Pick<AFleet, 'keys' | 'server'>,
  count: number,
  each: readonly number[],
  atOnce = 6,
): Promise<Killed> {
  const begun = Date.now()
  let kills = 0
  for (const opened of each) kills += (await run(fleet, count, atOnce, opened)).isKilled ? 1 : 0
  const { said } = await run(fleet, count, atOnce)
  return { kills, end: said.at(-1) ?? '', milliseconds: Date.now() - begun }
}

async function run({ keys }: Pick<AFleet, 'keys'>, count: number, atOnce: number, killedAt = Number.POSITIVE_INFINITY) {
  const given = JSON.stringify({ keys, count, atOnce })
  const child = spawn(process.execPath, [script, given], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(child, 'exit')
  const said: string[] = []
  let isKilled = false
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    if (!isKilled && said.filter((one) => one === 'opened').length >= killedAt) isKilled = child.kill('SIGKILL')
  }
  await gone
  return { isKilled, said }
}
