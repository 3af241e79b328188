import { words } from '@kps/foundation/language'
import type { SignedIn } from '@kps/locality/roles'
import type { Settings } from '@kps/locality/settings'
import { BackLink, Heading, Paragraph } from '@kps/web-kit/content'
import { Button, ErrorSummary, Form, TextInput } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage, newFormKey } from '@kps/web-locality/door'
import type { FormProblems } from '@kps/web-locality/form-answers'
import { settingsWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  names: Pick<Settings, 'groupName' | 'groupNameMi'>
  problems: FormProblems
}

/** What the people of this table call themselves. */
export const NamesPage = ({ c, actor, names, problems }: Props) => {
  const t = words(settingsWords, c.var.language)
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('settings.names.title')}
      hasErrors={problems.errors.length > 0}
      before={<BackLink href="/settings">{t('settings.back')}</BackLink>}
    >
      <ErrorSummary errors={problems.errors} />
      <Heading level={1}>{t('settings.names.title')}</Heading>
      <Paragraph>{t('settings.names.hint')}</Paragraph>
      <Paragraph>{t('settings.names.both')}</Paragraph>
      <Form action="/settings/names" hidden={{ formKey: newFormKey() }}>
        <TextInput name="name" value={names.groupName} error={problems.of('name')} label={t('settings.names.en')} />
        <TextInput
          name="nameMi"
          value={names.groupNameMi}
          error={problems.of('nameMi')}
          label={t('settings.names.mi')}
        />
        <Button preventDoubleClick>{t('settings.keep')}</Button>
      </Form>
    </LocalityPage>
  )
}
