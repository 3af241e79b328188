import { listAlarmLooks, listAlarms, lookAtAlarm } from '@kps/hub/tenancy'
import { type Again, type HubContext, type HubRoom, needs, notAgain, sendOn } from '@kps/web-hub/door'
import { typedText } from '@kps/web-kit/form-answers'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { Hono } from 'hono'
import { AlarmsPage } from './alarms-page.tsx'
import { LookedAtPage } from './looked-at-page.tsx'
import { alarmsWords } from './words.ts'

export const alarmsRoutes = new Hono<HubRoom>()

alarmsRoutes.get('/alarms', needs(listAlarms), async (c) => answerPage(c, await alarms(c, notAgain)))

alarmsRoutes.get('/alarms/looked-at', needs(listAlarmLooks), async (c) => {
  const asked = await listAlarmLooks(c.var.visit, c.var.desk, { older: c.req.query('older') ?? null })
  return answerPage(c, <LookedAtPage c={c} {...asked} />)
})

alarmsRoutes.post('/alarms/:alarm/look', needs(lookAtAlarm, listAlarms), async (c) => {
  const typed = await readForm(c.req.raw)
  return sendOn(c, {
    typed,
    catalogue: alarmsWords,
    show: (again) => alarms(c, again, c.req.param('alarm')),
    async send(key) {
      const given = { alarmId: c.req.param('alarm'), note: typedText(typed, 'note') }
      await lookAtAlarm(c.var.visit, c.var.desk, given, key)
      return '/alarms'
    },
  })
})

async function alarms(c: HubContext, again: Again, sent?: string) {
  const older = c.req.query('older') ?? null
  const asked = await listAlarms(c.var.visit, c.var.desk, { older })
  return <AlarmsPage c={c} {...asked} again={again} sent={sent} older={older} />
}
