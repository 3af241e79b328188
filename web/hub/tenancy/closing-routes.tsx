import { tenancyRefused } from '@kps/crossings/tenancy'
import { askToClose, callOffClosing, confirmClosing, destroyLocality, readClosing, readReason } from '@kps/hub/tenancy'
import { type Again, type HubContext, type HubRoom, needs, notAgain, sendOn } from '@kps/web-hub/door'
import { type Typed, typedText } from '@kps/web-kit/form-answers'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { Hono } from 'hono'
import { CertificatePage } from './certificate-page.tsx'
import { ClosingPage } from './closing-page.tsx'
import { closingWords } from './closing-words.ts'

export const closingRoutes = new Hono<HubRoom>()

closingRoutes.get('/localities/:code/closing', needs(readClosing), async (c) =>
  answerPage(c, await closing(c, c.req.param('code'), notAgain)),
)

closingRoutes.get('/localities/:code/certificate', needs(readClosing), async (c) => {
  const { actor, answer, names } = await readClosing(c.var.visit, c.var.desk, { code: c.req.param('code') })
  if (!answer.certificate) throw tenancyRefused('notFound')
  return answerPage(c, <CertificatePage c={c} actor={actor} certificate={answer.certificate} names={names} />)
})

closingRoutes.post('/localities/:code/closing', needs(askToClose, readClosing), (c) =>
  send(c, c.req.param('code'), (typed, key) => {
    const given = { code: c.req.param('code'), reason: typedText(typed, 'reason') }
    return askToClose(c.var.visit, c.var.desk, given, key)
  }),
)

closingRoutes.post('/localities/:code/closing/call-off', needs(callOffClosing, readClosing), (c) =>
  send(c, c.req.param('code'), (_typed, key) => callOffClosing(c.var.visit, c.var.desk, c.req.param(), key)),
)

closingRoutes.post('/localities/:code/closing/confirm', needs(confirmClosing, readClosing), (c) =>
  send(c, c.req.param('code'), (typed, key) => confirmClosing(c.var.visit, c.var.desk, named(c, typed), key)),
)

closingRoutes.post('/localities/:code/closing/destroy', needs(destroyLocality, readClosing), (c) =>
  send(c, c.req.param('code'), (typed, key) => destroyLocality(c.var.visit, c.var.desk, named(c, typed), key)),
)

/** The locality of the address, and what was typed as its name by who means it. */
const named = (c: HubContext, typed: Typed) => ({ code: c.req.param('code'), typed: typedText(typed, 'typed') })

const send = async (c: HubContext, code: string, tell: (typed: Typed, key: string) => Promise<unknown>) => {
  const typed = await readForm(c.req.raw)
  return sendOn(c, {
    typed,
    catalogue: closingWords,
    show: (again) => closing(c, code, again),
    async send(key) {
      await tell(typed, key)
      return `/localities/${code}/closing`
    },
  })
}

async function closing(c: HubContext, code: string, again: Again) {
  const asked = await readClosing(c.var.visit, c.var.desk, { code })
  const reason = await readReason(c.var.visit.vault, code, asked.answer.reason)
  return <ClosingPage c={c} {...asked} reason={reason} again={again} />
}
