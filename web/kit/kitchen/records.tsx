import {
  IdentityBar,
  Pagination,
  Paragraph,
  Scrolling,
  SummaryList,
  type SummaryRow,
  Table,
  Tag,
  TaskList,
  Timeline,
} from '@kps/web-kit/content'
import type { Course, Say } from './dish.ts'

const change = (t: Say, about: string) => ({ href: '#', text: t('kitchen.change'), about })

const rows = (t: Say): SummaryRow[] => [
  { key: t('kitchen.who'), value: t('kitchen.name.value') },
  { key: t('kitchen.tamariki'), value: t('kitchen.tamariki.value') },
  { key: t('kitchen.story'), value: t('kitchen.helpText') },
]

/** What a worker reads: who it is about, what is so, what happened, what is to be done. */
export const records: Course = (t) => [
  {
    of: 'IdentityBar',
    title: t('kitchen.who'),
    shown: (
      <IdentityBar
        name={t('kitchen.name.value')}
        facts={[
          { key: t('kitchen.tamariki'), value: t('kitchen.tamariki.value') },
          { key: t('kitchen.lead.agency'), value: t('kitchen.agency') },
        ]}
        tag={<Tag kind="grave">{t('kitchen.highTier')}</Tag>}
      />
    ),
  },
  { of: 'SummaryList', title: t('kitchen.plain'), shown: <SummaryList rows={rows(t)} /> },
  { of: 'SummaryList', title: t('kitchen.plain'), shown: <SummaryList rows={rows(t)} noBorder /> },
  {
    of: 'SummaryList',
    title: t('kitchen.actions'),
    shown: (
      <SummaryList
        rows={[
          { key: t('kitchen.who'), value: t('kitchen.name.value'), actions: [change(t, t('kitchen.who'))] },
          {
            key: t('kitchen.tamariki'),
            value: t('kitchen.tamariki.value'),
            actions: [
              change(t, t('kitchen.tamariki')),
              { form: 'send', name: 'remove', value: '1', text: t('kitchen.remove'), about: t('kitchen.tamariki') },
            ],
          },
          { key: t('kitchen.story'), value: t('kitchen.helpText') },
        ]}
      />
    ),
  },
  {
    of: 'Scrolling',
    title: t('kitchen.plain'),
    shown: (
      <Scrolling label={t('kitchen.referrals')}>
        <Table
          caption={t('kitchen.referrals')}
          captionSize="m"
          firstCellIsHeader
          columns={[
            { text: t('kitchen.quarter') },
            { text: t('kitchen.received'), numeric: true },
            { text: t('kitchen.decided'), numeric: true },
          ]}
          rows={[
            ['2026 Q1', '1,204', '1,188'],
            ['2026 Q2', '1,260', 'S'],
          ]}
        />
      </Scrolling>
    ),
  },
  {
    of: 'Table',
    title: t('kitchen.empty'),
    shown: (
      <Table
        small
        caption={t('kitchen.waiting')}
        columns={[{ text: t('kitchen.who') }]}
        rows={[[t('kitchen.nothing')]]}
      />
    ),
  },
  {
    of: 'TaskList',
    title: t('kitchen.actions'),
    shown: (
      <TaskList
        items={[
          { title: t('kitchen.call'), href: '#', status: t('kitchen.done') },
          {
            title: t('kitchen.visit'),
            href: '#',
            hint: t('kitchen.visit.hint'),
            status: t('kitchen.late'),
            kind: 'grave',
          },
          { title: t('kitchen.call'), href: '#', status: t('kitchen.due'), kind: 'care' },
          { title: t('kitchen.close'), status: t('kitchen.notYet'), kind: 'quiet' },
        ]}
      />
    ),
  },
  {
    of: 'Timeline',
    title: t('kitchen.plain'),
    shown: (
      <Timeline
        events={[
          {
            title: t('kitchen.visit'),
            when: '21 November 2026, 3:40 pm',
            dateTime: '2026-11-21T02:40Z',
            by: t('kitchen.worker'),
            body: <Paragraph>{t('kitchen.visit.hint')}</Paragraph>,
          },
          { title: t('kitchen.call'), when: '20 November 2026, 9:05 am', dateTime: '2026-11-19T20:05Z' },
        ]}
      />
    ),
  },
  { of: 'Pagination', title: t('kitchen.plain'), shown: <Pagination previous="?page=1" next="?page=3" /> },
]
