import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFolder, buildHouse, type Door, doors } from '@kps/local/bundles'
import { inTurn } from '@kps/test/house'
import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'

const sourceMap = v.pipe(v.string(), v.parseJson(), v.object({ sources: v.array(v.string()) }))
const bundles = new Map<Door, { readonly text: string; readonly modules: readonly string[] }>()
const read = (door: Door, file: string) => readFileSync(join(buildFolder, door, file), 'utf8')
const modules = (door: Door) => bundles.get(door)?.modules ?? []
const text = (door: Door) => bundles.get(door)?.text ?? ''

/** Builds what has changed and nothing else. */
beforeAll(() =>
  inTurn(async () => {
    await buildHouse(() => {})
    for (const door of doors) {
      const { sources } = v.parse(sourceMap, read(door, 'index.js.map'))
      bundles.set(door, {
        text: read(door, 'index.js'),
        modules: sources.map((source) => source.replace(/^(\.\.\/)+/, '')),
      })
    }
  }),
)

interface Wall {
  readonly what: string
  /** What is looked for: in the paths of the modules a bundle was made of, or in its text. */
  readonly module?: RegExp
  readonly text?: RegExp
  /** The doors that have it, so that each wall is seen to stand; no other door may. */
  readonly only: readonly Door[]
}

const walls: readonly Wall[] = [
  { what: 'a database client', module: /@libsql\/client/, only: ['locality', 'hub', 'registry'] },
  { what: 'a query builder', module: /drizzle-orm|sqlite-core/, only: ['locality', 'hub', 'registry'] },
  { what: 'the database protocol', text: /hrana/i, only: ['locality', 'hub', 'registry'] },
  { what: 'what opens a database', text: /authToken/, only: ['locality', 'hub', 'registry'] },
  { what: 'words of SQL', text: /insert into assertions/, only: ['locality', 'hub', 'registry'] },
  { what: 'what opens an envelope', module: /jose\/.*decrypt/, only: ['locality', 'hub'] },
  { what: 'the locality zone', module: /^packages\/locality\//, only: ['locality'] },
  { what: 'the hub zone', module: /^packages\/hub\//, only: ['hub'] },
  { what: 'the registry zone', module: /^packages\/registry\//, only: ['registry'] },
  { what: 'the kitchen', module: /^web\/kit\/kitchen\//, only: [] },
  { what: 'pages of a locality', module: /^web\/locality\//, only: ['locality'] },
  { what: 'pages of the hub', module: /^web\/hub\//, only: ['hub'] },
  { what: 'pages of the front door', module: /^web\/front-door\//, only: ['front-door'] },
  { what: 'any page', module: /^web\/|hono\//, only: ['front-door', 'locality', 'hub'] },
  { what: 'migrations of the localities', module: /^migrations\/locality\//, only: ['registry'] },
  { what: 'the way to one locality', text: /TENANT_ACCESS/, only: ['locality'] },
  { what: 'the platform key', text: /\bPLATFORM_KEY/, only: ['registry'] },
  { what: 'the key that signs database tokens', text: /\bDATABASE_SIGNING_KEY/, only: ['registry'] },
  { what: 'the key of the database platform', text: /\bDATABASE_ADMIN_KEY/, only: ['registry'] },
  { what: 'making a namespace', text: /v1\/namespaces|durability_mode/, only: ['registry'] },
  { what: 'Turso’s platform API and its token', text: /api\.turso\.tech|TURSO_API_TOKEN/, only: ['registry'] },
  { what: 'a way to a dump, a console or a database’s back door', text: /\/dump\b|\/console\b|\/dev\//, only: [] },
  { what: 'the wrapping of data keys', text: /data-key\|/, only: ['registry'] },
  { what: 'a cookie key', text: /\bCOOKIE_KEY/, only: ['locality', 'hub'] },
  { what: 'the hub’s data key', text: /\bHUB_DATA_KEY/, only: ['hub'] },
  { what: 'the hub’s sealing key', text: /\bHUB_SEALING_KEY/, only: ['hub'] },
  { what: 'the hub’s database key', text: /\bHUB_DATABASE_KEY/, only: ['hub'] },
]

test.for(walls)('$what is in the bundles of $only and in no other', (wall) => {
  const holds = (door: Door) =>
    wall.module ? modules(door).some((module) => wall.module?.test(module)) : wall.text?.test(text(door))
  expect(doors.filter(holds)).toEqual(doors.filter((door) => wall.only.includes(door)))
})

test('nothing of a test, a tool or the one-machine platform is in any bundle', () => {
  const strangers = /^test\/|\.test\.tsx?$|^packages\/local\/|vitest|fast-check|miniflare|oidc-provider|drizzle-kit/
  expect(doors.flatMap(modules).filter((module) => strangers.test(module))).toEqual([])
})
