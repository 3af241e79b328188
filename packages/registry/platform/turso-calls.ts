import { Fault } from '@kps/foundation/failures'
import * as v from 'valibot'
import { inTime, tenSeconds } from './patience.ts'

export interface TursoSettings {
  readonly organisation: string
  /** A platform API token. It can do everything in the organisation: the registry alone has it. */
  readonly apiToken: string
  /** `https://api.turso.tech/v1/` */
  readonly apiUrl: string
  readonly patience?: number
}

const refused = v.object({ name: v.literal('TursoClientError'), status: v.number() })
const settled = v.object({ block_reads: v.boolean(), block_writes: v.boolean() })

/** How Turso is asked: in time, and with its refusals told apart by their status. Nothing that it says in words is passed on. */
export function tursoCalls({ apiToken, apiUrl, organisation, patience = tenSeconds }: TursoSettings) {
  /** What was answered, or undefined for a refusal that was expected. A Fault for any other. */
  const ask = async <Answer>(
    call: () => Promise<Answer>,
    isExpected: (status: number) => boolean = () => false,
  ): Promise<Answer | undefined> => {
    try {
      return await inTime(call(), patience)
    } catch (error) {
      if (error instanceof Fault) throw error
      const status = v.is(refused, error) ? error.status : undefined
      if (status !== undefined && isExpected(status)) return undefined
      throw new Fault(`the database platform answered ${status ?? 'nothing that can be read'}`)
    }
  }

  /** Blocks a database or lets it go. The client has no call for its configuration, so that this one is written out. */
  const configure = async (namespace: string, isBlocked: boolean): Promise<void> => {
    const path = `organizations/${organisation}/databases/${namespace}/configuration`
    const blocks = { block_reads: isBlocked, block_writes: isBlocked }
    const answer = await ask(() =>
      fetch(new URL(path, apiUrl), {
        method: 'PATCH',
        headers: { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' },
        redirect: 'manual',
        body: JSON.stringify(blocks),
      }),
    )
    if (!answer?.ok) throw new Fault(`the database platform answered ${answer?.status}`)
    const read = v.safeParse(settled, await inTime(answer.json(), patience))
    if (!read.success || read.output.block_reads !== isBlocked || read.output.block_writes !== isBlocked) {
      throw new Fault('the database platform did not keep a block')
    }
  }

  return { ask, configure }
}
