import * as v from 'valibot'
import { openCookie, sealCookie } from './sealed-cookie.ts'

const purpose = 'sign-in-for'

/** What a sign-in is for, sealed for an address of our own, for ten minutes: on the way somebody says who vouches for them. */
export const sealCarried = (carried: string, key: Uint8Array): Promise<string> =>
  sealCookie(purpose, { carried }, '10m', key)

/** The same opened; undefined when it is missing, forged or too old. */
export const openCarried = async (sealed: string | undefined, key: Uint8Array): Promise<string | undefined> =>
  (await openCookie(purpose, sealed, v.object({ carried: v.string() }), key))?.carried
