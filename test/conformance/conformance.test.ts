import { afterAll, describe, test } from 'vitest'
import { batchesConform } from './batches-conform.ts'
import { bodiesConform } from './bodies-conform.ts'
import { clientConforms } from './client-conforms.ts'
import { streamsConform } from './streams-conform.ts'
import { ourServer, realServer } from './target.ts'
import { valuesConform } from './values-conform.ts'

const real = realServer(process.env)
if (real === undefined) {
  console.log(
    'conformance: the local server only; KPS_LIBSQL_URL and KPS_LIBSQL_TOKEN name no real one to compare it with',
  )
}

for (const target of [await ourServer(), ...(real ? [real] : [])]) {
  describe(`${target.name} speaks the protocol`, () => {
    afterAll(() => target.close())
    for (const suite of [clientConforms, bodiesConform, batchesConform, streamsConform, valuesConform]) {
      for (const [promise, hold] of Object.entries(suite)) test(promise, async () => hold(await target.open()))
    }
  })
}
