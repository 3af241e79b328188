import { Fault } from '@kps/foundation/failures'
import { tenantNamespace } from './namespace.ts'

interface Answer {
  readonly ok: boolean
  readonly status: number
  readonly body: unknown
}

export type Admin = (
  method: 'GET' | 'POST' | 'DELETE',
  namespace: string,
  action?: string,
  body?: object,
) => Promise<Answer>

const tenSeconds = 10_000

/** Speaks to the admin API of libsql-server: what it answered, whatever that was; a Fault when it did not within ten seconds. */
export const libsqlAdmin =
  ({ adminUrl, adminKey }: { readonly adminUrl: string; readonly adminKey: string }): Admin =>
  async (method, namespace, action, body) => {
    const path = [`v1/namespaces/${tenantNamespace(namespace)}`, ...(action === undefined ? [] : [action])].join('/')
    try {
      const answer = await fetch(new URL(path, adminUrl), {
        method,
        headers: { 'content-type': 'application/json', authorization: `basic ${adminKey}` },
        redirect: 'manual',
        signal: AbortSignal.timeout(tenSeconds),
        ...(body && { body: JSON.stringify(body) }),
      })
      const text = await answer.text()
      return { ok: answer.ok, status: answer.status, body: jsonOf(text) }
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
