import { inLanguage, words } from '@kps/foundation/language'
import type { SignedIn } from '@kps/locality/roles'
import { BackLink, Heading, Paragraph } from '@kps/web-kit/content'
import { Button, ErrorSummary, FileUpload, Form, TextInput } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage, newFormKey } from '@kps/web-locality/door'
import { type FormProblems, type Typed, typedText } from '@kps/web-locality/form-answers'
import { settingsWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  typed: Typed
  problems: FormProblems
}

/** The locality's own mark: a picture, and what it says to whoever does not see it. */
export const EmblemPage = ({ c, actor, typed, problems }: Props) => {
  const { language } = c.var
  const t = words(settingsWords, language)
  const { emblem } = actor.own
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('settings.emblem.title')}
      hasErrors={problems.errors.length > 0}
      before={<BackLink href="/settings">{t('settings.back')}</BackLink>}
    >
      <ErrorSummary errors={problems.errors} />
      <Heading level={1}>{t('settings.emblem.title')}</Heading>
      <Paragraph>{t('settings.emblem.hint')}</Paragraph>
      {emblem ? (
        <>
          <Heading level={2}>{t('settings.emblem.now')}</Heading>
          <Paragraph>
            <img src={`/emblem/${emblem.id}`} alt={inLanguage(emblem, language)} height="96" />
          </Paragraph>
        </>
      ) : null}
      <Form action="/settings/mark" hasFile hidden={{ formKey: newFormKey() }}>
        <FileUpload
          name="picture"
          accept="image/png"
          error={problems.of('picture')}
          label={t('settings.emblem.file')}
          hint={t('settings.emblem.file.hint')}
        />
        <TextInput
          name="text"
          value={typedText(typed, 'text')}
          error={problems.of('text')}
          label={t('settings.emblem.text')}
          hint={t('settings.emblem.text.hint')}
        />
        <TextInput
          name="textMi"
          value={typedText(typed, 'textMi')}
          error={problems.of('textMi')}
          label={t('settings.emblem.textMi')}
        />
        <Button preventDoubleClick>{t('settings.keep')}</Button>
      </Form>
    </LocalityPage>
  )
}
