import { words } from '@kps/foundation/language'
import type { SignedIn } from '@kps/locality/roles'
import type { Leaving } from '@kps/locality/withdrawals'
import { BackLink, Heading, NotificationBanner, Paragraph } from '@kps/web-kit/content'
import { Button, ErrorSummary, Form, Textarea } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage, newFormKey } from '@kps/web-locality/door'
import { type FormProblems, type Typed, typedText } from '@kps/web-locality/form-answers'
import { standingWords } from './standing-words.ts'
import { WhatHangs } from './what-hangs.tsx'

export interface StandingProps {
  c: LocalityContext
  actor: SignedIn
  leaving: Leaving
  typed: Typed
  problems: FormProblems
  /** Why the form was not taken though no field of it is wrong. */
  refused?: 'moved' | 'own' | undefined
}

/** Pausing an agency, or letting it work again: what then happens, what hangs on it, and why. */
export const StandingPage = (props: StandingProps & { act: 'pause' | 'restore' }) => {
  const { c, actor, act, leaving, problems, refused, typed } = props
  const { language } = c.var
  const t = words(standingWords, language)
  const here = `/agencies/${leaving.agencyId}`
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t(`agencies.${act}.title`)}
      hasErrors={problems.errors.length > 0}
      before={<BackLink href={here}>{leaving.name}</BackLink>}
    >
      <ErrorSummary errors={problems.errors} />
      {refused ? <Refused c={c} refused={refused} /> : null}
      <Heading level={1} caption={leaving.name}>
        {t(`agencies.${act}.title`)}
      </Heading>
      <Paragraph>{t(`agencies.${act}.what`)}</Paragraph>
      <Paragraph>{t(`agencies.${act}.told`)}</Paragraph>
      {act === 'pause' ? <WhatHangs leaving={leaving} language={language} /> : null}
      <Form action={`${here}/${act}`} hidden={{ formKey: newFormKey() }}>
        <Textarea
          name="reason"
          value={typedText(typed, 'reason')}
          error={problems.of('reason')}
          label={t('agencies.standing.reason')}
          labelSize="s"
          hint={t('agencies.standing.reason.hint')}
          rows={4}
          limit={2_000}
        />
        <Button look={act === 'pause' ? 'warning' : 'primary'} preventDoubleClick>
          {t(`agencies.${act}.keep`)}
        </Button>
      </Form>
    </LocalityPage>
  )
}

/** Says why nothing was changed. */
export const Refused = ({ c, refused }: { c: LocalityContext; refused: 'moved' | 'own' }) => {
  const t = words(standingWords, c.var.language)
  return (
    <NotificationBanner kind="refusal" heading={t(`agencies.standing.${refused}`)}>
      <Paragraph>{t(`agencies.standing.${refused}.text`)}</Paragraph>
    </NotificationBanner>
  )
}
