import type { HiddenValues } from '@kps/web-kit/forms'
import { answerPage } from '@kps/web-kit/page'
import { MaintenancePage } from '@kps/web-locality/maintenance'
import type { Context } from 'hono'
import type { LocalityDoor } from './door.ts'
import { frameOf } from './frame-of.ts'
import type { UnderMaintenance } from './tenant.ts'

/** 503 with when to come again. What a form carried goes back into the page, to whoever sent it, and is kept nowhere. */
export async function answerMaintenance({ paused }: UnderMaintenance, c: Context<LocalityDoor>): Promise<Response> {
  const { facts, retryAfterSeconds } = paused
  const frame = frameOf(c)
  const place = frame.language === 'mi' ? facts.nameMi : facts.name
  c.header('Retry-After', String(retryAfterSeconds))
  return answerPage(
    c,
    <MaintenancePage
      frame={{ ...frame, mark: { ...frame.mark, place } }}
      facts={facts}
      retryAfterSeconds={retryAfterSeconds}
      path={c.req.path}
      sent={c.req.method === 'POST' ? await sentIn(c) : undefined}
    />,
    503,
  )
}

/** The fields of a form, one or several of each name; a file cannot be kept in a page. */
async function sentIn(c: Context<LocalityDoor>): Promise<HiddenValues | undefined> {
  if (!c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')) return undefined
  const sent = new URLSearchParams(await c.req.text())
  return Object.fromEntries([...new Set(sent.keys())].map((name) => [name, sent.getAll(name)]))
}
