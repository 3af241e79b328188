import { askToSwitch, dropRestore, listBackups, restoreBackup, switchOver, takeBackup } from '@kps/hub/tenancy'
import { type Again, type HubContext, type HubRoom, needs, notAgain, sendOn } from '@kps/web-hub/door'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { Hono } from 'hono'
import { BackupsPage } from './backups-page.tsx'
import { backupsWords } from './backups-words.ts'

export const backupsRoutes = new Hono<HubRoom>()

backupsRoutes.get('/localities/:code/backups', needs(listBackups), async (c) =>
  answerPage(c, await backups(c, c.req.param('code'), notAgain)),
)

backupsRoutes.post('/localities/:code/backups', needs(takeBackup, listBackups), (c) =>
  send(c, c.req.param('code'), (key) => takeBackup(c.var.visit, c.var.desk, c.req.param(), key)),
)

backupsRoutes.post('/localities/:code/backups/:backupId', needs(restoreBackup, listBackups), (c) =>
  send(c, c.req.param('code'), (key) => restoreBackup(c.var.visit, c.var.desk, c.req.param(), key)),
)

backupsRoutes.post('/localities/:code/restores/:restoreId/switch', needs(askToSwitch, listBackups), (c) =>
  send(c, c.req.param('code'), (key) => askToSwitch(c.var.visit, c.var.desk, c.req.param(), key)),
)

backupsRoutes.post('/localities/:code/restores/:restoreId/confirm', needs(switchOver, listBackups), (c) =>
  send(c, c.req.param('code'), (key) => switchOver(c.var.visit, c.var.desk, c.req.param(), key)),
)

backupsRoutes.post('/localities/:code/restores/:restoreId/drop', needs(dropRestore, listBackups), (c) =>
  send(c, c.req.param('code'), (key) => dropRestore(c.var.visit, c.var.desk, c.req.param(), key)),
)

const send = async (c: HubContext, code: string, tell: (key: string) => Promise<unknown>) =>
  sendOn(c, {
    typed: await readForm(c.req.raw),
    catalogue: backupsWords,
    show: (again) => backups(c, code, again),
    async send(key) {
      await tell(key)
      return `/localities/${code}/backups`
    },
  })

async function backups(c: HubContext, code: string, again: Again) {
  const asked = await listBackups(c.var.visit, c.var.desk, { code })
  return <BackupsPage c={c} {...asked} again={again} />
}
