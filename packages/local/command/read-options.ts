import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { Refusal } from './refusal.ts'

export type StartOptions = {
  readonly fresh: boolean
  readonly json: boolean
  readonly port: number
  readonly folder: string
  /** The moment the demo's dates are counted from. */
  readonly anchor: Date
  /** So many episodes in every demo locality, instead of each one's own number. */
  readonly episodes: number | undefined
}

// The two ports after it are used too.
const port = v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.minValue(0), v.maxValue(65_533))
const episodes = v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.minValue(10))
const moment = v.pipe(v.string(), v.isoTimestamp())

/** Reads the arguments and settings of `start`. Throws a Refusal that names the one that is wrong. */
export function readStartOptions(args: readonly string[], settings: NodeJS.ProcessEnv): StartOptions {
  const { fresh, json } = flagsOf(args)
  return {
    fresh,
    json,
    episodes:
      settings.KPS_EPISODES === undefined
        ? undefined
        : read(episodes, settings.KPS_EPISODES, 'KPS_EPISODES must be a number from 10, as in KPS_EPISODES=60'),
    port: read(port, settings.PORT ?? '8787', 'PORT must be a number up to 65533, as in PORT=9000'),
    folder: readFolder(settings),
    anchor: new Date(
      read(
        moment,
        settings.KPS_NOW ?? new Date().toISOString(),
        'KPS_NOW must be an instant like 2026-05-01T00:00:00Z',
      ),
    ),
  }
}

/** The data folder that `KPS_DATA` names. */
export function readFolder(settings: NodeJS.ProcessEnv): string {
  return resolve(settings.KPS_DATA || '.data')
}

function flagsOf(args: readonly string[]): { fresh: boolean; json: boolean } {
  const flag = { type: 'boolean', default: false } as const
  try {
    return parseArgs({ args: [...args], options: { fresh: flag, json: flag } }).values
  } catch (error) {
    throw new Refusal(`start knows --fresh and --json only (${error instanceof Error ? error.message : ''})`)
  }
}

function read<Output>(schema: v.GenericSchema<string, Output>, text: string, refusal: string): Output {
  const result = v.safeParse(schema, text)
  if (!result.success) throw new Refusal(refusal)
  return result.output
}
