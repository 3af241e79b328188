import { idOf } from '@kps/crossings/ids'
import { Failure } from '@kps/foundation/failures'
import { fromBase64Url } from '@kps/foundation/sealing'
import { defineQuery } from '@kps/locality/roles'
import { eq } from 'drizzle-orm'
import * as v from 'valibot'
import { emblems } from './schema.ts'

/** The picture of a mark, for whoever is signed in: bytes of a PNG. @throws Failure not-found */
export const readEmblem = defineQuery({
  permit: 'home:read',
  action: 'emblem.read',
  input: v.object({ emblemId: idOf('emb') }),
  record: ({ emblemId }) => emblemId,
  reads: (orm, { emblemId }) => ({
    found: orm.select({ picture: emblems.picture }).from(emblems).where(eq(emblems.id, emblemId)),
  }),
  answer: ({ found: [found] }) => {
    if (!found) throw new Failure('not-found', 'page.notFound.title')
    return fromBase64Url(found.picture)
  },
})
