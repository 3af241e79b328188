import { BadInput } from '@kps/foundation/commands'
import { exportTables, noteExport, readExportPage, writeFiles } from '@kps/locality/exports'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { formKey, type LocalityRoom, needs } from '@kps/web-locality/door'
import { makeZip } from 'client-zip'
import { Hono } from 'hono'
import { ExportPage } from './export-page.tsx'
import { readmeOf } from './readme.ts'

export const exportRoutes = new Hono<LocalityRoom>()

exportRoutes.get('/export', needs(readExportPage), async (c) => {
  const { actor } = await readExportPage(c.var.visit)
  const mayExport = await c.var.closing.door.mayExport(c.var.facts.code)
  return answerPage(c, <ExportPage c={c} actor={actor} mayExport={mayExport} />)
})

/** The file comes as it is read. Where anything fails on the way it ends unfinished, and the registry has no digest of it. */
exportRoutes.post('/export', needs(noteExport, readExportPage), async (c) => {
  const key = formKey(await readForm(c.req.raw))
  if (key === '') throw new BadInput([{ field: 'formKey', messageKey: 'form.key.missing' }])
  const { closing, facts, visit } = c.var
  const { actor } = await readExportPage(visit)
  if (!(await closing.door.mayExport(facts.code))) {
    return answerPage(c, <ExportPage c={c} actor={actor} mayExport={false} />, 409)
  }
  const about = { code: facts.code, name: facts.name, readme: readmeOf(facts, visit.now) }
  const files = writeFiles(about, exportTables(visit), async (written) => {
    await noteExport(visit, { digest: written.digest }, key)
    await closing.door.exported(facts.code, written)
  })
  return c.body(makeZip(files), 200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${facts.code}.zip"`,
  })
})
