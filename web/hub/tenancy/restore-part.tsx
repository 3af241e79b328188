import type { Restore } from '@kps/crossings/tenancy'
import { formatInstant, type Language, words } from '@kps/foundation/language'
import { Heading, Paragraph, SummaryList, Tag, type TagKind, TaskList, WarningText } from '@kps/web-kit/content'
import { newFormKey } from '@kps/web-kit/form-answers'
import { Button, ButtonGroup, Form } from '@kps/web-kit/forms'
import { backupsWords } from './backups-words.ts'
import { factRows } from './facts.ts'

interface Props {
  readonly restore: Restore
  readonly at: string
  /** The account of who looks. */
  readonly me: string
  readonly nameOf: (by: string) => string
  readonly language: Language
}

/** A restored database: what was checked, what serving from it would leave behind, who wants it used, and the ways on. */
export const RestorePart = ({ restore, at, me, nameOf, language }: Props) => {
  const t = words(backupsWords, language)
  const when = formatInstant(restore.askedAt, language)
  const { state, switchAskedBy, switchConfirmedBy } = restore
  return (
    <>
      <Heading level={3}>{t('backups.restored', { when })}</Heading>
      <SummaryList
        rows={[
          {
            key: t('backups.state'),
            value: <Tag kind={kinds[restore.state]}>{t(`restores.state.${restore.state}`)}</Tag>,
          },
          { key: t('backups.by'), value: nameOf(restore.by) },
          ...(switchAskedBy === null ? [] : [{ key: t('restores.askedBy'), value: nameOf(switchAskedBy) }]),
          ...(switchConfirmedBy === null ? [] : [{ key: t('restores.confirmedBy'), value: nameOf(switchConfirmedBy) }]),
          ...(restore.found ? factRows(restore.found, language) : []),
        ]}
      />
      {restore.checks.length > 0 ? (
        <TaskList
          idPrefix={restore.id}
          items={restore.checks.map(({ check, holds, found }) => ({
            title: nameOfCheck(check, language),
            hint: found ?? undefined,
            status: t(holds ? 'restores.holds' : 'restores.failed'),
            kind: holds ? ('done' as const) : ('grave' as const),
          }))}
        />
      ) : null}
      {(state === 'checked' || state === 'asked') && restore.liveEntriesBeyond ? (
        <WarningText>{t('restores.beyond', { count: restore.liveEntriesBeyond })}</WarningText>
      ) : null}
      <RestoreForm
        restore={restore}
        here={`${at}/restores/${restore.id}`}
        when={when}
        isMine={switchAskedBy === me}
        language={language}
      />
    </>
  )
}

interface FormProps {
  readonly restore: Restore
  readonly here: string
  readonly when: string
  /** Whoever looks has asked that it be used. */
  readonly isMine: boolean
  readonly language: Language
}

/** What can be done with it now: one person asks that it be used, and another confirms; it can be dropped until then. */
const RestoreForm = ({ restore: { state }, here, when, isMine, language }: FormProps) => {
  const t = words(backupsWords, language)
  const mayDrop = state === 'checked' || state === 'asked' || state === 'refused' || state === 'copying'
  const mayConfirm = state === 'switching' || (state === 'asked' && !isMine)
  if (!(mayDrop || mayConfirm)) return null
  const which = <span class="govuk-visually-hidden">: {when}</span>
  return (
    <>
      {state === 'checked' ? <Paragraph>{t('restores.switch.about')}</Paragraph> : null}
      {state === 'asked' && isMine ? <Paragraph>{t('restores.wait.other')}</Paragraph> : null}
      {state === 'asked' && !isMine ? <WarningText>{t('restores.confirm.warning')}</WarningText> : null}
      <Form
        action={`${here}/${mayConfirm ? 'confirm' : 'switch'}`}
        label={t('backups.restored', { when })}
        hidden={{ formKey: newFormKey() }}
      >
        <ButtonGroup>
          {state === 'checked' ? (
            <Button preventDoubleClick>
              {t('restores.switch')}
              {which}
            </Button>
          ) : null}
          {mayConfirm ? (
            <Button look="warning" preventDoubleClick>
              {t(state === 'switching' ? 'restores.switch.goOn' : 'restores.confirm')}
              {which}
            </Button>
          ) : null}
          {mayDrop ? (
            <Button look="secondary" formaction={`${here}/drop`} preventDoubleClick>
              {t('restores.drop')}
              {which}
            </Button>
          ) : null}
        </ButtonGroup>
      </Form>
    </>
  )
}

const kinds: Readonly<Record<Restore['state'], TagKind>> = {
  copying: 'care',
  checked: 'done',
  asked: 'care',
  refused: 'grave',
  switching: 'care',
  served: 'done',
  dropped: 'quiet',
}

const known = ['identity', 'schema', 'audit-head', 'row-counts', 'orphans', 'pages', 'data-key'] as const

/** What was checked, in words; its own name where there are none. */
function nameOfCheck(check: string, language: Language): string {
  const found = known.find((one) => one === check)
  return found ? words(backupsWords, language)(`restores.check.${found}`) : check
}
