import { Fault } from '@kps/foundation/failures'
import { tenantNamespace } from './namespace.ts'
import { tenSeconds } from './patience.ts'

export interface AdminAnswer {
  readonly ok: boolean
  readonly status: number
  readonly body: unknown
}

export type Admin = (
  method: 'GET' | 'POST' | 'DELETE',
  namespace: string,
  action?: string,
  body?: object,
) => Promise<AdminAnswer>

export interface AdminSettings {
  /** The admin API, such as `http://10.0.0.2:8081/`; reached by the registry alone. */
  readonly adminUrl: string
  readonly adminKey: string
  readonly patience?: number
}

/** Speaks to the admin API of libsql-server: what it answered, whatever that was; a Fault when it did not in time. */
export const libsqlAdmin =
  ({ adminKey, adminUrl, patience = tenSeconds }: AdminSettings): Admin =>
  async (method, namespace, action, body) => {
    const path = `v1/namespaces/${tenantNamespace(namespace)}${action === undefined ? '' : `/${action}`}`
    try {
      const answer = await fetch(new URL(path, adminUrl), {
        method,
        headers: { authorization: `basic ${adminKey}`, ...(body && { 'content-type': 'application/json' }) },
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
        ...(body && { body: JSON.stringify(body) }),
      })
      return { ok: answer.ok, status: answer.status, body: jsonOf(await answer.text()) }
    } catch (error) {
      throw new Fault('the database platform did not answer', { cause: error })
    }
  }

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
