import type { PublicFacts } from '@kps/crossings/tenant-access'
import { htmlLang, words } from '@kps/foundation/language'
import { Heading, Link, Paragraph } from '@kps/web-kit/content'
import { Button, Form, type HiddenValues } from '@kps/web-kit/forms'
import { Page, type PageFrame } from '@kps/web-kit/page'
import { maintenanceWords } from './words.ts'

export interface MaintenancePageProps {
  frame: PageFrame
  facts: PublicFacts
  retryAfterSeconds: number
  /** The path that was asked for. */
  path: string
  /** The answers of a form that was sent, so that nothing that was typed is lost. */
  sent?: HiddenValues | undefined
}

/**
 * Says to anybody, from public facts alone, that this locality cannot be used just now, and whom to call; in the reader's language, and
 * in short in the other one. It was not asked who they are, so it says nothing about any person.
 */
export const MaintenancePage = ({ facts, frame, path, retryAfterSeconds, sent }: MaintenancePageProps) => {
  const { language } = frame
  const t = words(maintenanceWords, language)
  const other = language === 'mi' ? 'en' : 'mi'
  const o = words(maintenanceWords, other)
  const when = retryAfterSeconds > 600 ? 'maintenance.later' : 'maintenance.soon'
  const call = {
    phone: facts.contactPhone.replaceAll(' ', '\u00a0'),
    hours: language === 'mi' ? facts.contactHoursMi : facts.contactHours,
  }
  return (
    <Page {...frame} title={t('maintenance.title')}>
      <Heading level={1}>{t('maintenance.title')}</Heading>
      <Paragraph>{t(when)}</Paragraph>
      <Paragraph>{t('maintenance.call', call)}</Paragraph>
      {sent ? (
        <>
          <Heading level={2}>{t('maintenance.sent')}</Heading>
          <Paragraph>{t('maintenance.sent.text')}</Paragraph>
          <Form action={path} hidden={sent}>
            <Button preventDoubleClick>{t('maintenance.again')}</Button>
          </Form>
        </>
      ) : (
        <Paragraph>
          <Link href={path}>{t('maintenance.try')}</Link>
        </Paragraph>
      )}
      <div lang={htmlLang(other)}>
        <Heading level={2}>{o('maintenance.title')}</Heading>
        <Paragraph>{o(when)}</Paragraph>
      </div>
    </Page>
  )
}
