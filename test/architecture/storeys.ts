/** Who may import whom (README, "The four doors and their keys"): each place, and the places it may import from. */
const table: readonly (readonly [place: RegExp, mayImport: readonly string[]])[] = [
  [/^packages\/foundation\//, ['foundation']],
  [/^packages\/crossings\//, ['crossings', 'foundation']],
  [/^packages\/locality\//, ['locality', 'crossings', 'foundation']],
  [/^packages\/hub\//, ['hub', 'crossings', 'foundation']],
  [/^packages\/registry\//, ['registry', 'crossings', 'foundation']],
  [/^packages\/local\//, ['local', 'locality', 'hub', 'registry', 'migrations', 'crossings', 'foundation']],
  [/^migrations\//, ['migrations', 'foundation']],
  [/^web\/kit\//, ['web-kit', 'foundation']],
  [/^web\/front-door\//, ['web-front-door', 'web-kit', 'crossings', 'foundation']],
  [/^web\/locality\//, ['web-locality', 'web-kit', 'locality', 'crossings', 'foundation']],
  [/^web\/hub\//, ['web-hub', 'web-kit', 'hub', 'crossings', 'foundation']],
  [/^workers\/front-door\//, ['web-front-door', 'web-kit', 'crossings', 'foundation']],
  [/^workers\/locality\//, ['web-locality', 'web-kit', 'locality', 'crossings', 'foundation']],
  [/^workers\/hub\//, ['web-hub', 'web-kit', 'hub', 'crossings', 'foundation']],
  [/^workers\/registry\//, ['registry', 'migrations', 'crossings', 'foundation']],
]

/** The packages of the house that a file may import; undefined when the file stands in no known place. */
export const mayImport = (file: string): readonly string[] | undefined => table.find(([place]) => place.test(file))?.[1]

/** Capabilities of each package, ground floor first: one imports only from those before it. */
export const floors: Readonly<Record<string, readonly string[]>> = {
  foundation: [
    'failures',
    'ids',
    'time',
    'language',
    'database',
    'sealing',
    'audit',
    'access',
    'outbox',
    'commands',
    'sign-in',
  ],
  crossings: [
    'ids',
    'tenant-access',
    'places',
    'referral-handover',
    'question-handover',
    'transfer-handover',
    'measures',
    'publications',
    'organisations',
    'areas',
    'locality-codes',
    'response-application',
    'join-application',
    'agency-notices',
    'tenancy',
  ],
  locality: [
    'schema-version',
    'quarter-counts',
    'roles',
    'keys',
    'settings',
    'agencies',
    'invitations',
    'staff',
    'joining',
    'agency-notices',
    'instruments',
    'people',
    'referrals',
    'episodes',
    'cases',
    'triage',
    'questions',
    'transfers',
    'risk',
    'safety-plans',
    'risk-plans',
    'withdrawals',
    'aggregates',
    'home',
  ],
  hub: ['roles', 'database', 'publications', 'figures', 'tenancy', 'applications'],
  registry: [
    'platform',
    'localities',
    'agencies',
    'keys',
    'commands',
    'pauses',
    'applications',
    'provisioning',
    'rollout',
    'alarms',
    'asking',
    'backups',
    'closing',
    'settings',
  ],
}

/** `@kps/locality/triage/schema` in its parts; undefined for what is not of the house. */
export function partsOf(specifier: string) {
  const [, pack, capability, rest] = /^@kps\/([^/]+)(?:\/([^/]+)(?:\/(.+))?)?$/.exec(specifier) ?? []
  return pack === undefined ? undefined : { pack, capability, rest }
}
