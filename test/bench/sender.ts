import type { HouseOptions } from '@kps/local/house'

export const senderHost = 'sender.localhost'

const script = `export default {
  async fetch(request) {
    const { headers } = request
    const answer = await fetch(headers.get('x-to'), {
      method: 'POST',
      headers: { authorization: headers.get('x-token'), 'content-type': 'application/json' },
      body: await request.text(),
    })
    const text = await answer.text()
    return new Response(String(text.length), { status: text.includes('"error":{') ? 500 : answer.status })
  },
}`

/** A worker that hands its body to a database over the locality door's own way out, reads the answer whole, and does nothing else. */
export const sender: NonNullable<HouseOptions['beside']>[number] = {
  name: 'sender',
  modules: true,
  script,
  compatibilityDate: '2026-07-01',
  routes: [`${senderHost}/*`],
  outboundService: 'outbound-locality',
}
