import { createPublicKey, type JsonWebKey } from 'node:crypto'
import type { Door } from '@kps/local/bundles'
import type { Ports } from '@kps/local/ports'
import { type Keys, publicHalf } from './keys.ts'

/** What `wrangler.toml` leaves open for each door: addresses of this machine, and that door's own secrets. */
export function varsAndSecrets(ports: Ports, keys: Keys): Record<Door, Record<string, string>> {
  const server = `http://127.0.0.1:${ports.databaseServer}/`
  const address = `${server}{namespace}/`
  const issuer = issuerOf(ports)
  return {
    'front-door': {
      HOST: `localhost:${ports.doors}`,
      HUB_PUBLIC_KEY: JSON.stringify(publicHalf(keys.hubSealingKey)),
    },
    locality: {
      HOST: `localhost:${ports.doors}`,
      SIGN_IN_ISSUER: issuer,
      SIGN_IN_CLIENT_SECRET: keys.signInClientSecrets.locality,
      COOKIE_KEY: keys.cookieKeys.locality,
    },
    hub: {
      HOST: `hub.localhost:${ports.doors}`,
      SIGN_IN_ISSUER: issuer,
      SIGN_IN_CLIENT_SECRET: keys.signInClientSecrets.hub,
      COOKIE_KEY: keys.cookieKeys.hub,
      DATABASE_ADDRESS: address,
      HUB_DATABASE_NAMESPACE: keys.hubNamespace,
      HUB_DATA_KEY: keys.hubDataKey,
      HUB_DATABASE_KEY: JSON.stringify(keys.hubDatabaseKey),
      HUB_SEALING_KEY: JSON.stringify(keys.hubSealingKey),
    },
    registry: {
      DATABASE_ADDRESS: address,
      REGISTRY_DATABASE_NAMESPACE: keys.registryNamespace,
      DATABASE_ADMIN_URL: server,
      DATABASE_ADMIN_KEY: keys.databaseAdminKey,
      DATABASE_SIGNING_KEY: JSON.stringify(keys.databaseSigningKey),
      PLATFORM_KEY: keys.platformKey,
      FOUNDS_UNASKED: 'yes',
    },
  }
}

/** A second provider of this machine, as an organisation with one of its own would have it: what the locality door is told. */
export function otherProvider(ports: Ports, keys: Keys): Record<string, string> {
  const issuer = otherIssuerOf(ports)
  return {
    SIGN_IN_NAME: 'Shared sign-in',
    SIGN_IN_OTHERS: JSON.stringify([{ name: 'Women’s services sign-in', issuer, clientId: 'locality' }]),
    SIGN_IN_OTHER_SECRETS: JSON.stringify({ [issuer]: keys.signInClientSecrets.locality }),
  }
}

export const otherIssuerOf = (ports: Ports): string => `http://localhost:${ports.otherProvider}`

export function issuerOf(ports: Ports): string {
  return `http://localhost:${ports.identityProvider}`
}

/** The public half, as libSQL servers take it. */
export function publicPem(key: JsonWebKey): string {
  return createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString()
}
