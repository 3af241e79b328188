import { getCookie, setCookie } from 'hono/cookie'
import type { LocalityContext } from './room.ts'

/** The keys that lead somewhere: a letter is pressed after g, one after the other. */
export const shortcutKeys = {
  home: 'g h',
  triage: 'g t',
  cases: 'g c',
  questions: 'g q',
  agencies: 'g a',
  publications: 'g f',
  staff: 'g p',
  settings: 'g w',
  find: '/',
  help: '?',
} as const

export type Shortcut = keyof typeof shortcutKeys

/** True for who has turned keys on. They are off until then: to a screen reader or to a voice, single letters are no keys to play with. */
export const hasShortcuts = (c: LocalityContext): boolean => getCookie(c, 'shortcuts', 'host') === 'on'

/** The keys of a place, for who has turned them on. */
export const keysOf = (c: LocalityContext, shortcut: Shortcut): string | undefined =>
  hasShortcuts(c) ? shortcutKeys[shortcut] : undefined

/** Turns keys on or off in this browser, until it is closed. */
export const keepShortcuts = (c: LocalityContext, on: boolean): void =>
  setCookie(c, 'shortcuts', on ? 'on' : 'off', {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: true,
    prefix: 'host',
  })
