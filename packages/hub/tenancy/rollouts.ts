import { idOf } from '@kps/crossings/ids'
import * as v from 'valibot'
import { defineAsking } from './define-asking.ts'
import { defineTelling } from './define-telling.ts'

const oneRollout = v.object({ rolloutId: idOf('rol') })

/** The newest rollout: each locality, and how far it is. */
export const readRollout = defineAsking({
  permit: 'tenancy:read',
  action: 'rollout.read',
  input: v.object({}),
  ask: ({ registry }) => registry.readRollout(),
})

/** Begins to bring every database forward, with one locality first. */
export const startRollout = defineTelling({
  permit: 'tenancy:change',
  action: 'rollout.started',
  input: v.object({}),
  record: () => 'rollout',
  tell: ({ registry }, _input, { by, key }) => registry.startRollout({ by, key }),
})

/** Brings the next wave forward. */
export const advanceRollout = defineTelling({
  permit: 'tenancy:change',
  action: 'rollout.advanced',
  input: oneRollout,
  record: ({ rolloutId }) => rolloutId,
  tell: ({ registry }, { rolloutId }) => registry.advanceRollout(rolloutId),
})

/** Goes on after a failure was looked at. */
export const resumeRollout = defineTelling({
  permit: 'tenancy:change',
  action: 'rollout.resumed',
  input: oneRollout,
  record: ({ rolloutId }) => rolloutId,
  tell: ({ registry }, { rolloutId }, { by, key }) => registry.resumeRollout({ id: rolloutId, by, key }),
})
