import { entrances, type Visit } from '@kps/foundation/commands'
import type { Action } from './actions.ts'
import { type Permit, rolesWith } from './permits.ts'
import { readSignedIn, signedInFrom } from './signed-in.ts'

export type HubVisit = Visit<'hub'>
export type HubLane = 'publications' | 'founding'

/** The only ways into the hub's data: a permit or a lane, an audit action, one atomic batch. */
export const { defineCommand, defineLaneCommand, defineQuery } = entrances<
  'hub',
  Permit,
  Action,
  HubLane,
  ReturnType<typeof readSignedIn>,
  Awaited<ReturnType<typeof signedInFrom>>
>({ rolesWith, readActor: readSignedIn, actor: signedInFrom })
