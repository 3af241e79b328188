import type { Backup, Backups } from '@kps/crossings/tenancy'
import { formatInstant, type Language, words } from '@kps/foundation/language'
import type { Asked } from '@kps/hub/tenancy'
import { type Again, type HubContext, HubPage } from '@kps/web-hub/door'
import {
  BackLink,
  Heading,
  Link,
  NotificationBanner,
  Paragraph,
  SummaryList,
  type SummaryRow,
  Tag,
  type TagKind,
} from '@kps/web-kit/content'
import { newFormKey } from '@kps/web-kit/form-answers'
import { Button, Form } from '@kps/web-kit/forms'
import { backupsWords } from './backups-words.ts'
import { factRows } from './facts.ts'
import { RestorePart } from './restore-part.tsx'

type Props = Asked<Backups> & { readonly c: HubContext; readonly again: Again }

/** The backups of one locality, what was restored of them, and what can be done with each. */
export const BackupsPage = ({ c, actor, answer, names, again }: Props) => {
  const { language } = c.var
  const t = words(backupsWords, language)
  const at = `/localities/${answer.code}`
  const nameOf = (by: string) => nameOfWho(by, names, language)
  return (
    <HubPage
      c={c}
      actor={actor}
      title={t('backups.title')}
      before={<BackLink href="/localities">{t('backups.back')}</BackLink>}
    >
      {again.refusal ? <NotificationBanner kind="refusal" heading={again.refusal} /> : null}
      <Heading level={1} caption={t('backups.title')}>
        {answer.name}
      </Heading>
      <Paragraph>{t('backups.about')}</Paragraph>
      <Heading level={2}>{t('backups.live')}</Heading>
      {answer.live ? (
        <SummaryList rows={factRows(answer.live, language)} />
      ) : (
        <Paragraph>{t('backups.live.silent')}</Paragraph>
      )}
      <Form action={`${at}/backups`} label={t('backups.take')} hidden={{ formKey: newFormKey() }}>
        <Button preventDoubleClick>{t('backups.take')}</Button>
      </Form>
      {answer.restores.length > 0 ? <Heading level={2}>{t('backups.restores')}</Heading> : null}
      {answer.restores.map((restore) => (
        <RestorePart restore={restore} at={at} me={actor.accountId} nameOf={nameOf} language={language} />
      ))}
      <Heading level={2}>{t('backups.kept')}</Heading>
      {answer.backups.length === 0 ? <Paragraph>{t('backups.none')}</Paragraph> : null}
      {answer.backups.map((backup) => (
        <BackupPart backup={backup} at={at} by={nameOf(backup.by)} language={language} />
      ))}
      <Heading level={2}>{t('backups.other')}</Heading>
      <Paragraph>
        <Link href={`${at}/closing`}>{t('backups.closing')}</Link>
      </Paragraph>
    </HubPage>
  )
}

interface PartProps {
  readonly backup: Backup
  readonly at: string
  readonly by: string
  readonly language: Language
}

const BackupPart = ({ backup, at, by, language }: PartProps) => {
  const t = words(backupsWords, language)
  const rows: SummaryRow[] = [
    { key: t('backups.state'), value: <Tag kind={kinds[backup.state]}>{t(`backups.state.${backup.state}`)}</Tag> },
    { key: t('backups.by'), value: by },
    ...(backup.found ? factRows(backup.found, language) : []),
  ]
  const when = formatInstant(backup.askedAt, language)
  return (
    <>
      <Heading level={3}>{when}</Heading>
      <SummaryList rows={rows} />
      {backup.state === 'kept' ? (
        <Form
          action={`${at}/backups/${backup.id}`}
          label={`${t('backups.restore')}: ${when}`}
          hidden={{ formKey: newFormKey() }}
        >
          <Button look="secondary" preventDoubleClick>
            {t('backups.restore')}
            <span class="govuk-visually-hidden">: {when}</span>
          </Button>
        </Form>
      ) : null}
    </>
  )
}

const kinds: Readonly<Record<Backup['state'], TagKind>> = {
  copying: 'care',
  kept: 'done',
  refused: 'grave',
  removed: 'quiet',
}

/** A tenancy manager by name; the night and the command say what they are. */
function nameOfWho(by: string, names: ReadonlyMap<string, string>, language: Language): string {
  const t = words(backupsWords, language)
  if (by === 'night') return t('backups.by.night')
  return names.get(by) ?? t(by === 'command' ? 'backups.by.command' : 'backups.by.somebody')
}
