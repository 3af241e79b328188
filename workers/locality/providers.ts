import type { NamedProvider } from '@kps/web-kit/sign-in'
import * as v from 'valibot'

const json = <Schema extends v.GenericSchema>(schema: Schema) => v.pipe(v.string(), v.parseJson(), schema)
const text = v.pipe(v.string(), v.minLength(1))
const secret = v.pipe(v.string(), v.minLength(16))

/**
 * Who signs people in: one OpenID provider that many share, and besides it any that an organisation has of its own (vars
 * SIGN_IN_OTHERS: names, issuers and client ids as JSON; secret SIGN_IN_OTHER_SECRETS: each one's client secret by its issuer).
 */
export const signInSettings = v.object({
  SIGN_IN_ISSUER: v.pipe(v.string(), v.url()),
  SIGN_IN_CLIENT_ID: text,
  SIGN_IN_CLIENT_SECRET: secret,
  /** What people call the first one, where there are others. */
  SIGN_IN_NAME: v.optional(text),
  SIGN_IN_OTHERS: v.optional(
    json(v.array(v.strictObject({ name: text, issuer: v.pipe(v.string(), v.url()), clientId: text }))),
    '[]',
  ),
  SIGN_IN_OTHER_SECRETS: v.optional(json(v.record(v.string(), secret)), '{}'),
})

type SignInSettings = v.InferOutput<typeof signInSettings>

/** True when the secret of every provider is there. */
export const hasAllSecrets = ({ SIGN_IN_OTHERS: others, SIGN_IN_OTHER_SECRETS: secrets }: SignInSettings): boolean =>
  others.every(({ issuer }) => issuer in secrets)

/** The providers of this door, the shared one first. */
export function providersOf(settings: SignInSettings, redirectUri: string): readonly NamedProvider[] {
  const { SIGN_IN_ISSUER: issuer, SIGN_IN_OTHERS: others, SIGN_IN_OTHER_SECRETS: secrets } = settings
  const first = {
    name: settings.SIGN_IN_NAME ?? new URL(issuer).host,
    issuer,
    clientId: settings.SIGN_IN_CLIENT_ID,
    clientSecret: settings.SIGN_IN_CLIENT_SECRET,
    redirectUri,
  }
  const own = others.map((other) => ({ ...other, clientSecret: secrets[other.issuer] ?? '', redirectUri }))
  return [first, ...own]
}
