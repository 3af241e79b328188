import { words } from '@kps/foundation/language'
import type { SignedIn } from '@kps/locality/roles'
import { Heading, Paragraph, WarningText } from '@kps/web-kit/content'
import { Button, Form } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage, newFormKey } from '@kps/web-locality/door'
import { exportWords } from './words.ts'

/** From where a manager takes everything out, once the hub's two people have agreed that the locality is to be closed. */
export const ExportPage = ({ c, actor, mayExport }: { c: LocalityContext; actor: SignedIn; mayExport: boolean }) => {
  const t = words(exportWords, c.var.language)
  return (
    <LocalityPage c={c} actor={actor} title={t('export.title')}>
      <Heading level={1}>{t('export.title')}</Heading>
      {mayExport ? (
        <>
          <Paragraph>{t('export.asked')}</Paragraph>
          <WarningText>{t('export.readable')}</WarningText>
          <Paragraph>{t('export.keep')}</Paragraph>
          <Paragraph>{t('export.whole')}</Paragraph>
          <Paragraph>{t('export.again')}</Paragraph>
          <Paragraph>{t('export.after')}</Paragraph>
          <Form action="/export" hidden={{ formKey: newFormKey() }}>
            <Button>{t('export.take')}</Button>
          </Form>
          <Heading level={2}>{t('export.open')}</Heading>
          <Paragraph>{t('export.format')}</Paragraph>
        </>
      ) : (
        <>
          <Paragraph>{t('export.notAsked')}</Paragraph>
          <Paragraph>{t('export.notAsked.why')}</Paragraph>
        </>
      )}
    </LocalityPage>
  )
}
