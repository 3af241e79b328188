import {
  Heading,
  InsetText,
  Link,
  List,
  NotificationBanner,
  OwnWords,
  Panel,
  Paragraph,
  Tag,
  WarningText,
} from '@kps/web-kit/content'
import type { Course } from './dish.ts'

/** What is read: headings, text, and what stands out of it. */
export const text: Course = (t) => [
  {
    of: 'Heading, Paragraph, List',
    title: t('kitchen.sizes'),
    shown: (
      <>
        <Heading level={1} size="xl" caption={t('kitchen.before')}>
          {t('kitchen.danger')}
        </Heading>
        <Heading level={1} caption={t('kitchen.before')}>
          {t('kitchen.danger')}
        </Heading>
        <Heading level={2}>{t('kitchen.danger')}</Heading>
        <Heading level={3}>{t('kitchen.danger')}</Heading>
        <Paragraph lead>{t('kitchen.danger.hint')}</Paragraph>
        <Paragraph>
          {t('kitchen.danger.hint')} <Link href="#">{t('kitchen.help')}</Link>
        </Paragraph>
        <Paragraph small>{t('kitchen.danger.hint')}</Paragraph>
        <List items={[t('kitchen.call'), t('kitchen.visit')]} />
        <List kind="bullet" items={[t('kitchen.call'), t('kitchen.visit')]} />
        <List kind="number" items={[t('kitchen.call'), t('kitchen.visit')]} />
      </>
    ),
  },
  { of: 'OwnWords', title: t('kitchen.story'), shown: <OwnWords text={t('kitchen.story.value')} /> },
  { of: 'InsetText', title: t('kitchen.plain'), shown: <InsetText>{t('kitchen.helpText')}</InsetText> },
  { of: 'WarningText', title: t('kitchen.plain'), shown: <WarningText>{t('kitchen.waits')}</WarningText> },
  { of: 'NotificationBanner', title: t('kitchen.plain'), shown: <NotificationBanner heading={t('kitchen.overdue')} /> },
  {
    of: 'NotificationBanner',
    title: t('kitchen.done'),
    shown: (
      <NotificationBanner kind="success" heading={t('kitchen.saved')}>
        <Paragraph>
          <Link href="#">{t('kitchen.visit')}</Link>
        </Paragraph>
      </NotificationBanner>
    ),
  },
  {
    of: 'Panel',
    title: t('kitchen.sent'),
    shown: (
      <Panel title={t('kitchen.sent')}>
        {t('kitchen.reference')} <strong>tuna-kea-47</strong>
      </Panel>
    ),
  },
  {
    of: 'Panel',
    title: t('kitchen.before'),
    shown: (
      <Panel kind="interruption" title={t('kitchen.before')}>
        <Paragraph>{t('kitchen.beforeText')}</Paragraph>
      </Panel>
    ),
  },
  {
    of: 'Tag',
    title: t('kitchen.highTier'),
    shown: (
      <p class="govuk-body">
        <Tag>{t('kitchen.waiting')}</Tag> <Tag kind="quiet">{t('kitchen.notYet')}</Tag>{' '}
        <Tag kind="done">{t('kitchen.done')}</Tag> <Tag kind="care">{t('kitchen.due')}</Tag>{' '}
        <Tag kind="grave">{t('kitchen.late')}</Tag> <Tag kind="grave">{t('kitchen.highTier')}</Tag>
      </p>
    ),
  },
]
