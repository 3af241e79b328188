import { Filter, Table } from '@kps/web-kit/content'
import { FindOnPage } from '@kps/web-kit/finding'
import { Checkboxes } from '@kps/web-kit/forms'
import { EventsOverTime, PeopleDiagram } from '@kps/web-kit/pictures'
import { Progress } from '@kps/web-kit/progress'
import type { Course, Say } from './dish.ts'

const plan = (t: Say, sorted: boolean) => (
  <Table
    caption={t('kitchen.plan')}
    captionSize="s"
    columns={[
      { text: t('kitchen.plan.due'), sort: sorted ? { href: '?sort=-due', direction: 'ascending' } : undefined },
      { text: t('kitchen.lead.agency'), sort: sorted ? { href: '?sort=agency', direction: 'none' } : undefined },
    ]}
    rows={[
      ['2/12/2026', t('kitchen.agency')],
      ['9/12/2026', t('kitchen.group')],
    ]}
  />
)

const kinds = (t: Say) => (
  <Checkboxes
    name="kind"
    label={t('kitchen.who')}
    labelSize="s"
    values={['tamariki']}
    choices={[
      { value: 'tamariki', text: t('kitchen.tamariki') },
      { value: 'late', text: t('kitchen.late') },
    ]}
  />
)

/** What helps to look through much: who is tied to whom, what happened when, and ways to less on one page. */
export const practice: Course = (t) => [
  {
    of: 'PeopleDiagram',
    title: t('kitchen.plain'),
    shown: (
      <PeopleDiagram
        id="people"
        title={t('kitchen.ties')}
        description={t('kitchen.ties.text')}
        people={[
          { id: 'a', name: t('kitchen.name.value'), note: t('kitchen.harmed'), sign: 0, side: 'left' },
          { id: 'b', name: 'Aroha', note: t('kitchen.tamariki'), sign: 1, side: 'left' },
          { id: 'c', name: t('kitchen.name.long'), note: t('kitchen.support'), sign: 3, side: 'left' },
          { id: 'd', name: 'Rewi', note: t('kitchen.usesViolence'), sign: 2, side: 'right' },
        ]}
        ties={[
          { kind: 'violence', from: 'd', to: 'a', short: '4×', text: t('kitchen.times') },
          { kind: 'violence', from: 'd', to: 'b', short: '4×', text: t('kitchen.times') },
          { kind: 'whanau', from: 'a', to: 'b', short: '', text: t('kitchen.tie') },
        ]}
      />
    ),
  },
  {
    of: 'EventsOverTime',
    title: t('kitchen.plain'),
    shown: (
      <EventsOverTime
        id="time"
        title={t('kitchen.time')}
        description={t('kitchen.rises')}
        lanes={[
          {
            label: t('kitchen.received'),
            events: [
              { on: '2026-02-03', text: t('kitchen.visit') },
              { on: '2026-02-04', text: t('kitchen.call') },
              { on: '2026-07-19', text: t('kitchen.call') },
              { on: '2026-11-20', text: t('kitchen.visit'), letter: '!' },
            ],
          },
          { label: t('kitchen.highTier'), events: [{ on: '2026-08-01', text: t('kitchen.worker') }] },
        ]}
      />
    ),
  },
  { of: 'Table', title: t('kitchen.sortable'), shown: plan(t, true) },
  {
    of: 'Filter',
    title: t('kitchen.plain'),
    shown: (
      <Filter heading={t('kitchen.narrow')} submit={t('kitchen.narrow')}>
        {kinds(t)}
      </Filter>
    ),
  },
  {
    of: 'Filter',
    title: t('kitchen.filled'),
    shown: (
      <Filter
        heading={t('kitchen.narrow')}
        submit={t('kitchen.narrow')}
        selected={{
          heading: t('kitchen.chosen'),
          clear: { href: '#', text: t('kitchen.remove') },
          categories: [{ heading: t('kitchen.who'), items: [{ href: '#', text: t('kitchen.tamariki') }] }],
        }}
      >
        {kinds(t)}
      </Filter>
    ),
  },
  {
    of: 'FindOnPage',
    title: t('kitchen.plain'),
    shown: (
      <FindOnPage id="find" label={t('kitchen.find')} hint={t('kitchen.find.hint')} count="{shown} / {all}">
        {plan(t, false)}
      </FindOnPage>
    ),
  },
  {
    of: 'Progress',
    title: t('kitchen.plain'),
    shown: (
      <Progress
        id="progress"
        label={t('kitchen.job')}
        events="/events"
        done={3}
        of={8}
        text="3 / 8"
        again={{ href: '#', text: t('kitchen.again') }}
      />
    ),
  },
]
