import type { PublicContacts } from '@kps/crossings/tenant-access'
import { words } from '@kps/foundation/language'
import type { SignedIn } from '@kps/locality/roles'
import { type ContactsNow, contactFields } from '@kps/locality/settings'
import { Heading, Paragraph, SummaryList, Tag, WarningText } from '@kps/web-kit/content'
import { Button, ButtonGroup, Form } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage, newFormKey } from '@kps/web-locality/door'
import { InBoth } from './in-both.tsx'
import { settingsWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  /** What the public would read. */
  next: PublicContacts
  now: ContactsNow
}

/** What the public will read, word by word, before it does. It travels in the form; nothing is kept yet. */
export const ContactCheckPage = ({ c, actor, next, now }: Props) => {
  const t = words(settingsWords, c.var.language)
  const isNew = contactFields.some((name) => next[name] !== now[name])
  return (
    <LocalityPage c={c} actor={actor} title={t('settings.contact.check.title')}>
      <Heading level={1}>{t('settings.contact.check.title')}</Heading>
      {next.phone !== now.phone || next.email !== now.email ? (
        <WarningText>{t('settings.contact.check.ring')}</WarningText>
      ) : null}
      <SummaryList
        rows={contactFields.map((name) => ({
          key: t(`settings.contact.${name}`),
          value:
            next[name] === now[name] ? (
              <InBoth name={name} text={next[name]} />
            ) : (
              <>
                <strong>
                  <InBoth name={name} text={next[name]} />
                </strong>{' '}
                <Tag>{t('settings.contact.check.new')}</Tag>
                <br />
                {t('settings.contact.check.before')} <InBoth name={name} text={now[name]} />
              </>
            ),
        }))}
      />
      <Paragraph>{t(isNew ? 'settings.contact.check.when' : 'settings.contact.check.same')}</Paragraph>
      <Form action="/settings/contact" hidden={{ formKey: newFormKey(), version: String(now.version), ...next }}>
        <ButtonGroup>
          <Button name="go" value="keep" preventDoubleClick>
            {t('settings.contact.check.do')}
          </Button>
          <Button name="go" value="change" look="secondary">
            {t('settings.contact.check.back')}
          </Button>
        </ButtonGroup>
      </Form>
    </LocalityPage>
  )
}
