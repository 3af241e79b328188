import { words } from '@kps/foundation/language'
import type { SignedIn } from '@kps/locality/roles'
import type { SendOn } from '@kps/locality/transfers'
import { BackLink, Heading, Paragraph, SummaryList, WarningText } from '@kps/web-kit/content'
import { Button, ErrorSummary, Form, Radios, Textarea, TextInput } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage, newFormKey } from '@kps/web-locality/door'
import { type FormProblems, type Typed, typedText } from '@kps/web-locality/form-answers'
import type { FoundLocalities } from './find-localities.ts'
import { transfersWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  referral: SendOn
  typed: Typed
  problems: FormProblems
  /** The localities to choose from, once a place was typed. */
  found?: FoundLocalities | undefined
}

/** Sending a referral on: first the place, then which locality that is and why. */
export const SendOnPage = (props: Props) => {
  const { c, actor, referral, problems } = props
  const t = words(transfersWords, c.var.language)
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('transfers.sendOn.title')}
      hasErrors={problems.errors.length > 0}
      before={<BackLink href={`/triage/${referral.referralId}`}>{t('transfers.sendOn.back')}</BackLink>}
    >
      <ErrorSummary errors={problems.errors} />
      <Heading level={1}>{t('transfers.sendOn.title')}</Heading>
      {referral.immediateDanger ? <WarningText>{t('transfers.sendOn.danger')}</WarningText> : null}
      <SummaryList rows={[{ key: t('transfers.reference'), value: referral.reference }]} />
      {referral.waits ? (
        <>
          <Paragraph>{t('transfers.sendOn.what')}</Paragraph>
          <SendOnForm {...props} />
        </>
      ) : (
        <Paragraph>{t('transfers.sendOn.decided')}</Paragraph>
      )}
    </LocalityPage>
  )
}

const SendOnForm = ({ c, found, problems, referral, typed }: Props) => {
  const { language } = c.var
  const t = words(transfersWords, language)
  const field = (name: string) => ({ name, value: typedText(typed, name), error: problems.of(name) })
  return (
    <Form action={`/triage/${referral.referralId}/send-on`} hidden={{ formKey: newFormKey() }}>
      <TextInput
        {...field('place')}
        label={t('transfers.sendOn.place')}
        labelSize="s"
        hint={t('transfers.sendOn.place.hint')}
      />
      <Button name="go" value="find" look={found ? 'secondary' : 'primary'}>
        {t('transfers.sendOn.find')}
      </Button>
      {found ? (
        <>
          <Radios
            {...field('to')}
            label={t('transfers.sendOn.to')}
            labelSize="s"
            hint={found.isKnown ? undefined : t('transfers.sendOn.to.none')}
            choices={found.localities.map((locality) => ({
              value: locality.code,
              text: language === 'mi' ? locality.nameMi : locality.name,
              hint: t('transfers.sendOn.phone', { phone: locality.contactPhone }),
            }))}
          />
          <Textarea {...field('reason')} label={t('transfers.sendOn.reason')} labelSize="s" rows={3} />
          <Button name="go" value="send" preventDoubleClick>
            {t('transfers.sendOn.keep')}
          </Button>
        </>
      ) : null}
    </Form>
  )
}
