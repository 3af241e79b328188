import { words } from '@kps/foundation/language'
import { longestQuarantineReason } from '@kps/locality/referrals'
import { Button, Form, Radios, Textarea } from '@kps/web-kit/forms'
import { newFormKey } from '@kps/web-locality/door'
import { typedText } from '@kps/web-locality/form-answers'
import type { QuarantinedPageProps } from './quarantined-page.tsx'
import { quarantineWords } from './words.ts'

/** What can be done with a referral from each state: its own state is not offered. */
const choices = [
  { value: 'let-in', state: 'let-in', text: 'quarantine.move.letIn' },
  { value: 'set-aside', state: 'set-aside', text: 'quarantine.move.setAside' },
  { value: 'hold', state: 'held', text: 'quarantine.move.hold' },
] as const

/** Lets a referral in, sets it aside or takes either back; it names the turn that was seen. */
export const MoveForm = ({ c, opened, problems, typed }: QuarantinedPageProps) => {
  const t = words(quarantineWords, c.var.language)
  const [now] = opened.turns
  const field = (name: string) => ({ name, value: typedText(typed, name), error: problems.of(name) })
  return (
    <Form action={`/quarantine/${opened.referralId}`} hidden={{ formKey: newFormKey(), turn: String(now?.turn ?? 0) }}>
      <Radios
        {...field('move')}
        label={t('quarantine.move.title')}
        labelSize="m"
        choices={choices
          .filter(({ state }) => state !== now?.state)
          .map(({ text, value }) => ({ value, text: t(text), hint: t(`${text}.hint`) }))}
      />
      <Textarea
        {...field('reason')}
        label={t('quarantine.move.reason')}
        hint={t('quarantine.move.reason.hint')}
        rows={3}
        limit={longestQuarantineReason}
      />
      <Button preventDoubleClick>{t('quarantine.move.keep')}</Button>
    </Form>
  )
}
