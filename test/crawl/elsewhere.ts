import type { Outcome } from './outcome.ts'
import type { Who } from './whos.ts'

const publicPages = ['/contact', '/help', '/privacy']

/** What the hub or the front door answers to a path of a locality: by its own rules, and it has none for anybody of a locality. */
export function elsewhere(
  door: 'hub' | 'front door',
  { method, path, who }: { readonly method: string; readonly path: string; readonly who: Who },
): Outcome {
  return door === 'hub' ? atTheHub(method, path, who) : atTheFrontDoor(method, path)
}

function atTheHub(method: string, path: string, who: Who): Outcome {
  if (publicPages.includes(path)) return { status: method === 'POST' ? 405 : 200 }
  if (path === '/sign-in') return { status: 303, leads: /^http:\/\/localhost:\d+\//, cookies: ['__Host-sign-in'] }
  if (path === '/sign-in/callback') return { status: 401, cookies: ['__Host-session gone', '__Host-sign-in gone'] }
  if (path === '/sign-out') return { status: 200, cookies: ['__Host-session gone'] }
  if (who === 'nobody') return { status: 401, cookies: ['__Host-session gone'] }
  if (path !== '/') return { status: 404 }
  return who === 'of the hub' ? { status: 200 } : { status: 401, cookies: ['__Host-session gone'] }
}

const atTheFrontDoor = (method: string, path: string): Outcome => ({
  status: method !== 'POST' && [...publicPages, '/'].includes(path) ? 200 : 404,
})
