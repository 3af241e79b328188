import { words } from '@kps/foundation/language'
import { frameOf } from '@kps/web-front-door/door'
import { Heading, Link, Paragraph, WarningText } from '@kps/web-kit/content'
import type { FormFields } from '@kps/web-kit/form-reader'
import { Button, Form } from '@kps/web-kit/forms'
import { Page } from '@kps/web-kit/page'
import { isSend } from './is-send.ts'
import { limitWords } from './words.ts'

/** The button that was pressed stands again as a button; everything else travels along unseen, as it came. */
const buttons = ['go', 'language'] as const

const form = 'answers'

/** Asks somebody to wait a minute. What they had filled in stays in the page, and the same button sends it again. */
export const BusyPage = ({ c, fields }: { c: Parameters<typeof frameOf>[0]; fields: FormFields | undefined }) => {
  const t = words(limitWords, c.var.language)
  const pressed = buttons.find((name) => fields?.[name]?.length === 1)
  const hidden = Object.fromEntries(
    Object.entries(fields ?? {}).filter(([name]) => !buttons.some((one) => one === name)),
  )
  return (
    <Page {...frameOf(c, { languageSwitch: fields && { form, name: 'language' } })} title={t('limits.title')}>
      <Heading level={1}>{t('limits.title')}</Heading>
      <WarningText>{t('limits.danger')}</WarningText>
      <Paragraph>{t(fields ? 'limits.kept' : 'limits.page')}</Paragraph>
      <Paragraph>{t('limits.why')}</Paragraph>
      {fields ? (
        <Form id={form} action={c.req.path} hidden={hidden}>
          <Button name={pressed} value={pressed && fields[pressed]?.[0]} preventDoubleClick>
            {t(isSend(fields) ? 'limits.again' : 'limits.on')}
          </Button>
        </Form>
      ) : (
        <Paragraph>
          <Link href={c.req.path}>{t('limits.open')}</Link>
        </Paragraph>
      )}
    </Page>
  )
}
