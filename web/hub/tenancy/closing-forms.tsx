import type { Closing, ClosingState } from '@kps/crossings/tenancy'
import { type Language, words } from '@kps/foundation/language'
import { longestReason } from '@kps/hub/tenancy'
import type { Again } from '@kps/web-hub/door'
import { Heading, Paragraph, WarningText } from '@kps/web-kit/content'
import { newFormKey, typedText } from '@kps/web-kit/form-answers'
import { Button, Form, Textarea, TextInput } from '@kps/web-kit/forms'
import { closingWords } from './closing-words.ts'

interface Props {
  readonly closing: Closing
  /** The account of who looks. */
  readonly me: string
  readonly again: Again
  readonly language: Language
}

/** Once it is begun there is no way back. */
const begun: readonly ClosingState[] = [
  'destruction-asked',
  'paused',
  'key-destroyed',
  'blocked',
  'database-removed',
  'backups-removed',
]

/** The next step of a closing, for who may do it; who asked waits for somebody else. Nothing once it is closed. */
export const ClosingForms = (props: Props) => {
  const t = words(closingWords, props.language)
  const { closing, me } = props
  const state = closing.steps.at(-1)?.state ?? 'called-off'
  if (state === 'closed') return null
  if (state === 'called-off') return <AskForm {...props} />
  const isMine = closing.steps.findLast((step) => step.state === 'asked')?.by === me
  const isBegun = begun.includes(state)
  return (
    <>
      <Heading level={2}>{t('closing.next')}</Heading>
      {state === 'confirmed' ? <Paragraph>{t('closing.wait.export')}</Paragraph> : null}
      {isMine && state !== 'confirmed' ? <Paragraph>{t('closing.wait.other')}</Paragraph> : null}
      {!isMine && state === 'asked' ? <NamedForm {...props} step="confirm" /> : null}
      {!isMine && (state === 'exported' || isBegun) ? <NamedForm {...props} step="destroy" /> : null}
      {isBegun ? null : (
        <Form
          action={`/localities/${closing.code}/closing/call-off`}
          label={t('closing.callOff')}
          hidden={{ formKey: newFormKey() }}
        >
          <Button look="secondary" preventDoubleClick>
            {t('closing.callOff')}
          </Button>
        </Form>
      )}
    </>
  )
}

const AskForm = ({ closing, again, language }: Props) => {
  const t = words(closingWords, language)
  return (
    <Form action={`/localities/${closing.code}/closing`} hidden={{ formKey: newFormKey() }}>
      <Heading level={2}>{t('closing.ask.title')}</Heading>
      <Textarea
        name="reason"
        label={t('closing.ask.reason')}
        hint={t('closing.ask.reason.hint')}
        value={typedText(again.typed, 'reason')}
        error={again.problems.of('reason')}
        limit={longestReason}
      />
      <Button preventDoubleClick>{t('closing.ask.do')}</Button>
    </Form>
  )
}

/** What cannot be taken back asks for the code again, so that nobody does it to the locality beside. */
const NamedForm = ({ closing, again, language, step }: Props & { readonly step: 'confirm' | 'destroy' }) => {
  const t = words(closingWords, language)
  return (
    <Form
      action={`/localities/${closing.code}/closing/${step}`}
      label={t(`closing.${step}.do`)}
      hidden={{ formKey: newFormKey() }}
    >
      <WarningText>{t(`closing.${step}.warning`)}</WarningText>
      <TextInput
        name="typed"
        label={t('closing.code', { code: closing.code })}
        value={typedText(again.typed, 'typed')}
        error={again.problems.of('typed')}
        width={20}
        spellcheck={false}
      />
      <Button look="warning" preventDoubleClick>
        {t(`closing.${step}.do`)}
      </Button>
    </Form>
  )
}
