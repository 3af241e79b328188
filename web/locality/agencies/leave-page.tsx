import { formatInstant, words } from '@kps/foundation/language'
import { copyAnswers } from '@kps/locality/withdrawals'
import { BackLink, Heading, Paragraph } from '@kps/web-kit/content'
import { Button, ErrorSummary, Form, Radios, Select, Textarea } from '@kps/web-kit/forms'
import { LocalityPage, newFormKey } from '@kps/web-locality/door'
import { typedText } from '@kps/web-locality/form-answers'
import { Refused, type StandingProps } from './standing-page.tsx'
import { standingWords } from './standing-words.ts'
import { WhatHangs } from './what-hangs.tsx'

/** An agency leaves: what hangs on it, what stays and why, its own copy, and the last step. */
export const LeavePage = (props: StandingProps) => {
  const { c, actor, leaving, problems, refused } = props
  const { language } = c.var
  const t = words(standingWords, language)
  const here = `/agencies/${leaving.agencyId}`
  const { handedBackAt, handedBackRows } = leaving
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('agencies.leave.title')}
      hasErrors={problems.errors.length > 0}
      before={<BackLink href={here}>{leaving.name}</BackLink>}
    >
      <ErrorSummary errors={problems.errors} />
      {refused ? <Refused c={c} refused={refused} /> : null}
      <Heading level={1} caption={leaving.name}>
        {t('agencies.leave.title')}
      </Heading>
      <Paragraph>{t('agencies.leave.what')}</Paragraph>
      <WhatHangs leaving={leaving} language={language} />
      <Heading level={2}>{t('agencies.leave.stays')}</Heading>
      <Paragraph>{t('agencies.leave.stays.what')}</Paragraph>
      <Heading level={2}>{t('agencies.leave.copy')}</Heading>
      <Paragraph>{t('agencies.leave.copy.what')}</Paragraph>
      {handedBackAt === null ? null : (
        <Paragraph>
          {t('agencies.leave.copy.made', {
            when: formatInstant(handedBackAt, language),
            rows: handedBackRows ?? 0,
          })}
        </Paragraph>
      )}
      <Form action={`${here}/hand-back`} hidden={{ formKey: newFormKey() }} label={t('agencies.leave.copy')}>
        <Button look="secondary">{t('agencies.leave.copy.make')}</Button>
      </Form>
      <LastStep {...props} />
    </LocalityPage>
  )
}

const LastStep = ({ c, leaving, problems, typed }: StandingProps) => {
  const t = words(standingWords, c.var.language)
  const field = (name: string) => ({ name, value: typedText(typed, name), error: problems.of(name) })
  return (
    <Form
      action={`/agencies/${leaving.agencyId}/leave`}
      hidden={{ formKey: newFormKey() }}
      label={t('agencies.leave.confirm')}
    >
      <Heading level={2}>{t('agencies.leave.confirm')}</Heading>
      {leaving.ledInAll === 0 ? null : (
        <Select
          {...field('newLeadId')}
          label={t('agencies.leave.newLead')}
          labelSize="s"
          options={[
            { value: '', text: t('agencies.leave.newLead.choose') },
            ...leaving.others.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      )}
      <Radios
        {...field('copy')}
        label={t('agencies.leave.hasCopy')}
        labelSize="s"
        choices={copyAnswers.map((value) => ({ value, text: t(`agencies.leave.hasCopy.${value}`) }))}
      />
      <Textarea
        {...field('reason')}
        label={t('agencies.standing.reason')}
        labelSize="s"
        hint={t('agencies.standing.reason.hint')}
        rows={4}
        limit={2_000}
      />
      <Button look="warning" preventDoubleClick>
        {t('agencies.leave.keep')}
      </Button>
    </Form>
  )
}
