import type { Rollout, RolloutLocality } from '@kps/crossings/tenancy'
import { formatInstant, type Language, words } from '@kps/foundation/language'
import type { Asked } from '@kps/hub/tenancy'
import { type Again, type HubContext, HubPage } from '@kps/web-hub/door'
import {
  Heading,
  List,
  NotificationBanner,
  Paragraph,
  SummaryList,
  Tag,
  type TagKind,
  type TaskItem,
  TaskList,
} from '@kps/web-kit/content'
import { newFormKey } from '@kps/web-kit/form-answers'
import { Button, Form } from '@kps/web-kit/forms'
import { problemIn } from './rollout-problems.ts'
import { rolloutWords } from './rollout-words.ts'

type Props = Asked<Rollout | null> & { readonly c: HubContext; readonly again: Again }

/** Bringing the databases forward: one locality first, then wave after wave, and a stop at the first that fails. */
export const RolloutPage = ({ c, actor, answer, names, again }: Props) => {
  const { language } = c.var
  const t = words(rolloutWords, language)
  return (
    <HubPage c={c} actor={actor} title={t('rollout.title')}>
      {again.refusal ? <NotificationBanner kind="refusal" heading={again.refusal} /> : null}
      <Heading level={1}>{t('rollout.title')}</Heading>
      <Paragraph>{t('rollout.about')}</Paragraph>
      {answer ? (
        <Going rollout={answer} by={names.get(answer.by) ?? t('rollout.somebody')} language={language} />
      ) : null}
      {answer === null || answer.state === 'finished' ? (
        <Form action="/rollout" hidden={{ formKey: newFormKey() }}>
          <Paragraph>{t(answer ? 'rollout.start.again' : 'rollout.start.first')}</Paragraph>
          <Button preventDoubleClick>{t('rollout.start')}</Button>
        </Form>
      ) : null}
    </HubPage>
  )
}

const Going = ({ rollout, by, language }: { rollout: Rollout; by: string; language: Language }) => {
  const t = words(rolloutWords, language)
  const { id, localities, state } = rollout
  const done = localities.filter((one) => one.state === 'migrated').length
  const failed = localities.filter((one) => one.state === 'failed')
  const waves = [...new Set(localities.map(({ wave }) => wave))].sort((one, other) => one - other)
  return (
    <>
      <SummaryList
        rows={[
          { key: t('rollout.state'), value: <Tag kind={kinds[state]}>{t(`rollout.state.${state}`)}</Tag> },
          {
            key: t('rollout.brings'),
            value: t('rollout.brings.to', { schema: rollout.schema, name: rollout.migration }),
          },
          { key: t('rollout.started'), value: formatInstant(rollout.startedAt, language) },
          { key: t('rollout.by'), value: by },
          {
            key: t('rollout.done'),
            value:
              localities.length === 0 ? t('rollout.done.none') : t('rollout.done.of', { done, of: localities.length }),
          },
        ]}
      />
      {state === 'paused' ? (
        <NotificationBanner heading={t('rollout.paused')}>
          <List
            items={failed.map(({ name, problem }) =>
              t('rollout.failed', { name, problem: problem === null ? '–' : problemIn(problem, language) }),
            )}
          />
          <Paragraph>{t('rollout.paused.safe')}</Paragraph>
        </NotificationBanner>
      ) : null}
      {state === 'finished' ? null : (
        <Form
          action={state === 'paused' ? `/rollout/${id}/resume` : `/rollout/${id}`}
          hidden={{ formKey: newFormKey() }}
        >
          <Button preventDoubleClick>{t(state === 'paused' ? 'rollout.resume' : 'rollout.advance')}</Button>
        </Form>
      )}
      {waves.map((wave) => (
        <>
          <Heading level={2}>{wave === 0 ? t('rollout.canary') : t('rollout.wave', { number: wave })}</Heading>
          <TaskList
            idPrefix={`wave-${wave}`}
            items={localities.filter((one) => one.wave === wave).map((one) => itemOf(one, language))}
          />
        </>
      ))}
    </>
  )
}

function itemOf({ name, state, schema, at, problem }: RolloutLocality, language: Language): TaskItem {
  const t = words(rolloutWords, language)
  const has = schema === null ? undefined : t('rollout.schema', { schema })
  const when = at === null ? undefined : formatInstant(at, language)
  return {
    title: name,
    hint:
      [has, when, problem === null ? undefined : problemIn(problem, language)].filter(Boolean).join(' · ') || undefined,
    status: t(`rollout.locality.${state}`),
    kind: localityKinds[state],
  }
}

const kinds: Readonly<Record<Rollout['state'], TagKind>> = {
  canary: 'care',
  waves: 'care',
  paused: 'grave',
  finished: 'done',
}
const localityKinds: Readonly<Record<RolloutLocality['state'], TagKind>> = {
  waiting: 'quiet',
  migrating: 'care',
  migrated: 'done',
  failed: 'grave',
}
