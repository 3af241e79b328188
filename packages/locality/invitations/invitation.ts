import { Failure } from '@kps/foundation/failures'
import { fromBase64Url, sha256, toBase64Url, type Vault } from '@kps/foundation/sealing'
import * as v from 'valibot'

/** How long an invitation works from when it was made. */
export const invitationDays = 14

/** Why an invitation lets nobody in. What is unknown and what was taken back are told the same. */
export const invitationRefusals = {
  unknown: new Failure('not-found', 'invitation.unknown.title'),
  used: new Failure('conflict', 'invitation.used.title'),
  late: new Failure('conflict', 'invitation.late.title'),
  closed: new Failure('not-permitted', 'invitation.closed.title'),
  elsewhere: new Failure('conflict', 'invitation.elsewhere.title'),
} as const

export type InvitationRefusal = keyof typeof invitationRefusals

/** Which refusal a Failure is; undefined when it is none of an invitation's. */
export const refusalOf = (thrown: unknown): InvitationRefusal | undefined =>
  (Object.keys(invitationRefusals) as InvitationRefusal[]).find(
    (name) => thrown instanceof Failure && thrown.messageKey === invitationRefusals[name].messageKey,
  )

/** 32 bytes in base64url, as they stand in a link; and the same form for their hash. */
export const secretText = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))

/** What is stored of a secret, or of what a browser holds. */
export const indexOf = (secret: string): Promise<string> => sha256(secret)

/**
 * The secret of an invitation: from the form's one-time key, the one who sends it and this locality's own key, so that the same
 * form sent twice shows the same link, and nobody else can make it.
 */
export async function invitationSecret(vault: Vault, sessionId: string, formKey: string): Promise<string> {
  const halves = await Promise.all(
    ['invitation-1', 'invitation-2'].map((half) => vault.index(half, `${sessionId}|${formKey}`)),
  )
  const bytes = halves.map(fromBase64Url)
  return toBase64Url(new Uint8Array(bytes.flatMap((half) => [...half])))
}

/** A fresh secret for the cookie of one browser. */
export const newBrowserSecret = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(32)))
