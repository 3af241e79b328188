import { words } from '@kps/foundation/language'
import type { SignedIn } from '@kps/locality/roles'
import { type ContactsNow, contactFields } from '@kps/locality/settings'
import { BackLink, Heading, NotificationBanner, Paragraph, SummaryList } from '@kps/web-kit/content'
import { Button, ErrorSummary, Form, TextInput } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import { type FormProblems, type Typed, typedText } from '@kps/web-locality/form-answers'
import { InBoth } from './in-both.tsx'
import { settingsWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  typed: Typed
  /** What was read when it was typed. */
  version: string
  problems: FormProblems
  /** What stands now, where somebody else changed it meanwhile. */
  changed?: ContactsNow | undefined
}

const kinds = { phone: 'tel', email: 'email' } as const

/** How the public reaches this locality, to be changed. Nothing is kept before it was checked. */
export const ContactPage = ({ c, actor, typed, version, problems, changed }: Props) => {
  const t = words(settingsWords, c.var.language)
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('settings.contact.title')}
      hasErrors={problems.errors.length > 0}
      before={<BackLink href="/settings">{t('settings.back')}</BackLink>}
    >
      <ErrorSummary errors={problems.errors} />
      {changed ? <NotificationBanner kind="refusal" heading={t('settings.contact.changed')} /> : null}
      <Heading level={1}>{t('settings.contact.title')}</Heading>
      {changed ? (
        <>
          <Heading level={2}>{t('settings.contact.now')}</Heading>
          <SummaryList
            rows={contactFields.map((name) => ({
              key: t(`settings.contact.${name}`),
              value: <InBoth name={name} text={changed[name]} />,
            }))}
          />
          <Heading level={2}>{t('settings.contact.yours')}</Heading>
        </>
      ) : (
        <Paragraph>{t('settings.contact.hint')}</Paragraph>
      )}
      <Form action="/settings/contact" hidden={{ version, go: 'check' }}>
        {contactFields.map((name) => (
          <TextInput
            name={name}
            value={typedText(typed, name)}
            error={problems.of(name)}
            type={name === 'phone' || name === 'email' ? kinds[name] : undefined}
            width={name === 'phone' ? 20 : undefined}
            spellcheck={false}
            label={t(`settings.contact.${name}`)}
            hint={t(`settings.contact.${name}.hint`)}
          />
        ))}
        <Button>{t('settings.contact.check')}</Button>
      </Form>
    </LocalityPage>
  )
}
