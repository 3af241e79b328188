import { heard, type Told } from '@kps/crossings/tenancy'
import { recordRefusal } from '@kps/foundation/commands'
import { Failure, Fault } from '@kps/foundation/failures'
import type { Action, HubVisit } from '@kps/hub/roles'

/** The registry did not answer. What was asked of it may have been done all the same. */
export class RegistryDown extends Fault {
  override readonly name = 'RegistryDown'
}

/**
 * Asks the registry, after the log has said so. A refusal is an entry too.
 * @throws Failure as the registry told it, RegistryDown when it did not answer
 */
export async function askRegistry<Answer>(
  visit: HubVisit,
  action: Action,
  record: string | undefined,
  call: () => Promise<Told<Answer>>,
): Promise<Answer> {
  const told = await call().catch((cause: unknown) => {
    throw new RegistryDown('the registry did not answer', { cause })
  })
  try {
    return heard(told)
  } catch (error) {
    if (error instanceof Failure) await recordRefusal(visit, action, error, record)
    throw error
  }
}
