import type { Restore } from '@kps/crossings/tenancy'
import { formatInstant, type Language, words } from '@kps/foundation/language'
import { Heading, SummaryList, Tag, type TagKind, TaskList, WarningText } from '@kps/web-kit/content'
import { newFormKey } from '@kps/web-kit/form-answers'
import { Button, ButtonGroup, Form } from '@kps/web-kit/forms'
import { backupsWords } from './backups-words.ts'
import { factRows } from './facts.ts'

interface Props {
  readonly restore: Restore
  readonly at: string
  readonly by: string
  readonly language: Language
}

/** A restored database: what was checked, what serving from it would leave behind, and the two ways on. */
export const RestorePart = ({ restore, at, by, language }: Props) => {
  const t = words(backupsWords, language)
  const when = formatInstant(restore.askedAt, language)
  const here = `${at}/restores/${restore.id}`
  const { state } = restore
  const mayServe = state === 'checked' || state === 'switching'
  const mayDrop = state === 'checked' || state === 'refused' || state === 'copying'
  const which = <span class="govuk-visually-hidden">: {when}</span>
  return (
    <>
      <Heading level={3}>{t('backups.restored', { when })}</Heading>
      <SummaryList
        rows={[
          {
            key: t('backups.state'),
            value: <Tag kind={kinds[restore.state]}>{t(`restores.state.${restore.state}`)}</Tag>,
          },
          { key: t('backups.by'), value: by },
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
      {state === 'checked' && restore.liveEntriesBeyond ? (
        <WarningText>{t('restores.beyond', { count: restore.liveEntriesBeyond })}</WarningText>
      ) : null}
      {mayServe || mayDrop ? (
        <Form action={`${here}/switch`} label={t('backups.restored', { when })} hidden={{ formKey: newFormKey() }}>
          <ButtonGroup>
            {mayServe ? (
              <Button look="warning" preventDoubleClick>
                {t(state === 'switching' ? 'restores.switch.goOn' : 'restores.switch')}
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
      ) : null}
    </>
  )
}

const kinds: Readonly<Record<Restore['state'], TagKind>> = {
  copying: 'care',
  checked: 'done',
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
