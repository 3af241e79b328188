import { once } from 'node:events'
import * as v from 'valibot'

const answer = v.object({ id: v.optional(v.number()), result: v.optional(v.record(v.string(), v.unknown())) })

export interface Inspected {
  ask(method: string, params?: object): Promise<Record<string, unknown>>
  close(): void
}

/** Speaks to one service's isolate through workerd's inspector. */
export async function inspect(port: number, service: string): Promise<Inspected> {
  const targets = v.parse(
    v.array(v.object({ id: v.string(), webSocketDebuggerUrl: v.string() })),
    await (await fetch(`http://127.0.0.1:${port}/json`)).json(),
  )
  const target = targets.find(({ id }) => id === service || id.endsWith(`:${service}`) || id.endsWith(`/${service}`))
  if (target === undefined) throw new Error(`no ${service} among ${targets.map(({ id }) => id).join(', ')}`)
  const socket = new WebSocket(target.webSocketDebuggerUrl)
  await once(socket, 'open')
  const waiting = new Map<number, (result: Record<string, unknown>) => void>()
  socket.addEventListener('message', (event) => {
    const { id, result } = v.parse(answer, JSON.parse(String(event.data)))
    if (id !== undefined) waiting.get(id)?.(result ?? {})
  })
  let last = 0
  return {
    ask(method, params = {}) {
      last += 1
      const id = last
      return new Promise((resolve) => {
        waiting.set(id, resolve)
        socket.send(JSON.stringify({ id, method, params }))
      })
    },
    close: () => socket.close(),
  }
}
