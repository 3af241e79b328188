import { parseArgs } from 'node:util'
import { Failure } from '@kps/foundation/failures'
import { Refusal } from '@kps/local/command'
import { help } from './help.ts'
import { openRegistry } from './open-registry.ts'
import { verbs } from './verbs.ts'

/**
 * Does what a line of `pnpm fleet` asks.
 * @returns whether it was done
 * @throws Refusal in one line when it was not understood or not allowed
 */
export async function runFleet(
  args: readonly string[],
  settings: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<boolean> {
  const { positionals, values } = parsed(args)
  const [name, ...names] = positionals
  if (values.help || name === undefined) {
    say(help)
    return values.help
  }
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!verb) throw new Refusal(`there is no verb ${name}: pnpm fleet --help names them`)
  if (names.length !== verb.names) throw new Refusal(`${name} takes ${verb.names} names: pnpm fleet --help says which`)
  const registry = await openRegistry(settings)
  try {
    return await verb.does(registry, { names, canary: values.canary, resume: values.resume }, say)
  } catch (error) {
    if (error instanceof Failure) throw new Refusal(`refused: ${said[error.messageKey] ?? error.message}`)
    throw error
  } finally {
    await registry.close()
  }
}

/** What stands in a page at the hub, for whoever sits at a terminal. */
const said: Readonly<Record<string, string>> = {
  'tenancy.refused.notFound': 'there is no such open locality, backup or restore',
  'tenancy.refused.checksFailed': 'the checks of this restored database do not hold, so it is never served',
  'tenancy.refused.alreadyRuns': 'something of the same kind runs already, or it is served',
  'tenancy.refused.notYet': 'a step that comes before has not been done',
  'tenancy.refused.decidedMeanwhile': 'something changed meanwhile: look again',
}

function parsed(args: readonly string[]) {
  const options = {
    help: { type: 'boolean', default: false },
    canary: { type: 'string' },
    resume: { type: 'boolean', default: false },
  } as const
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : ''}: pnpm fleet --help says what there is`)
  }
}
