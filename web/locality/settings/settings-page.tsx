import { formatInstant, type Language, words } from '@kps/foundation/language'
import type { SignedIn } from '@kps/locality/roles'
import { type ContactsNow, contactsNow, type Settings } from '@kps/locality/settings'
import { Heading, InsetText, Link, NotificationBanner, Paragraph, SummaryList, TaskList } from '@kps/web-kit/content'
import { Button, Form } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage, newFormKey } from '@kps/web-locality/door'
import { settingsWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  settings: Settings
  /** Why it could not be opened. */
  refused?: 'settings.open.nobody' | 'settings.open.already'
}

/** First steps until the table takes referrals, and after that how it works. */
export const SettingsPage = ({ c, actor, settings, refused }: Props) => {
  const { language } = c.var
  const t = words(settingsWords, language)
  const { opened } = settings
  const now = contactsNow(settings.contacts, c.var.facts)
  const title = t(opened ? 'settings.title' : 'settings.first.title')
  return (
    <LocalityPage c={c} actor={actor} title={title}>
      {refused ? <NotificationBanner kind="refusal" heading={t(refused)} /> : null}
      <Heading level={1}>{title}</Heading>
      {opened ? (
        <Paragraph>
          {t('settings.opened', { date: formatInstant(opened.at, language) })}
          {opened.isKnown ? '' : ` ${t('settings.opened.untold')}`}
        </Paragraph>
      ) : (
        <>
          <Paragraph lead>{t('settings.first.lead')}</Paragraph>
          <Paragraph>{t('settings.first.later')}</Paragraph>
        </>
      )}
      <TaskList
        items={tasksOf(settings).map(({ key, href, isDone }) => ({
          title: t(`settings.${key}.title`),
          href,
          hint: hintOf(key, settings, now, language),
          status: t(isDone ? 'settings.done' : 'settings.notYet'),
          kind: isDone ? undefined : ('plain' as const),
        }))}
      />
      <InsetText>
        <Paragraph>{t('settings.partners.hint')}</Paragraph>
        <Paragraph>
          <strong>{joinAddress(c)}</strong>
        </Paragraph>
      </InsetText>
      <PublicFactsList c={c} said={settings.contacts} now={now} />
      {opened ? null : (
        <>
          <Heading level={2}>{t('settings.open.title')}</Heading>
          <Paragraph>{t('settings.open.what')}</Paragraph>
          <Paragraph>{t('settings.open.sure')}</Paragraph>
          <Form action="/settings/open" hidden={{ formKey: newFormKey() }}>
            <Button preventDoubleClick>{t('settings.open.do')}</Button>
          </Form>
        </>
      )}
    </LocalityPage>
  )
}

const PublicFactsList = ({ c, said, now }: { c: LocalityContext; said: Settings['contacts']; now: ContactsNow }) => {
  const { facts, language } = c.var
  const t = words(settingsWords, language)
  const rows = {
    name: `${facts.name} · ${facts.nameMi}`,
    phone: now.phone,
    hours: language === 'mi' ? now.hoursMi : now.hours,
    email: now.email,
    address: now.address,
  } as const
  return (
    <>
      <Heading level={2}>{t('settings.public.title')}</Heading>
      <SummaryList
        rows={(Object.keys(rows) as (keyof typeof rows)[]).map((key) => ({
          key: t(`settings.public.${key}`),
          value: rows[key],
        }))}
      />
      {said ? (
        <Paragraph>
          {t('settings.contact.since', { date: formatInstant(said.setAt, language) })}
          {said.isKnown ? '' : ` ${t('settings.contact.untold')}`}
        </Paragraph>
      ) : null}
      <Paragraph>
        <Link href="/settings/contact">{t('settings.contact.change')}</Link>
      </Paragraph>
      <Paragraph>{t('settings.public.hint')}</Paragraph>
    </>
  )
}

const tasksOf = (settings: Settings) =>
  [
    { key: 'names', href: '/settings/names', isDone: settings.groupName !== '' || settings.groupNameMi !== '' },
    // It stands there from the application on; whoever settles in looks whether it is right.
    { key: 'contact', href: '/settings/contact', isDone: true },
    { key: 'emblem', href: '/settings/mark', isDone: settings.emblem !== undefined },
    { key: 'meetings', href: '/settings/meetings', isDone: settings.meetings.length > 0 },
    { key: 'people', href: '/staff', isDone: settings.coordinators > 1 },
    { key: 'partners', href: '/agencies', isDone: settings.agencies > 2 },
  ] as const

function hintOf(
  key: ReturnType<typeof tasksOf>[number]['key'],
  settings: Settings,
  now: ContactsNow,
  language: Language,
) {
  const t = words(settingsWords, language)
  const { agencies, asking, invited, people } = settings
  if (key === 'people') return `${t('settings.people.count', { people, invited })}. ${t('settings.people.two')}`
  if (key === 'partners') return t('settings.partners.count', { agencies, asking })
  if (key === 'contact') return t('settings.contact.reads', { phone: now.phone })
  return t(`settings.${key}.hint`)
}

/** Where a partner asks to join: a page of the front door, under the house's own host. */
const joinAddress = (c: LocalityContext): string => {
  const { host, protocol } = new URL(c.req.url)
  return `${protocol}//${host.slice(host.indexOf('.') + 1)}/${c.var.facts.code}/join`
}
