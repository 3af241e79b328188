import { entrances, type Visit } from '@kps/foundation/commands'
import type { Action } from './actions.ts'
import { type Permit, rolesWith } from './permits.ts'
import { readSignedIn, signedInFrom } from './signed-in.ts'

export type LocalityVisit = Visit<'locality'>

/** The ways in of other doors: each command of a lane names its own. */
export type Lane = 'intake' | 'transfers-in' | 'founding' | 'night' | 'invitation' | 'notices'

/** The only ways into a locality's data: a permit or a lane, an audit action, one atomic batch. */
export const { defineCommand, defineLaneCommand, defineQuery, doTogether } = entrances<
  'locality',
  Permit,
  Action,
  Lane,
  ReturnType<typeof readSignedIn>,
  Awaited<ReturnType<typeof signedInFrom>>
>({ rolesWith, readActor: readSignedIn, actor: signedInFrom })
