import { words } from '@kps/foundation/language'
import { givable } from '@kps/locality/roles'
import { longestReason } from '@kps/locality/staff'
import { Details, Heading, Paragraph } from '@kps/web-kit/content'
import { Button, Form, Textarea } from '@kps/web-kit/forms'
import { newFormKey } from '@kps/web-locality/door'
import { typedText } from '@kps/web-locality/form-answers'
import type { ColleaguePageProps } from './colleague-page.tsx'
import { RoleChoices, typedList } from './role-choices.tsx'
import { staffWords } from './words.ts'

const ownCapacity = ({ colleague }: ColleaguePageProps) => colleague.capacities.find(({ isOwn }) => isOwn)
const actionOf = ({ colleague }: ColleaguePageProps) => `/staff/people/${colleague.accountId}`

/** What they may do for the reader's agency. Roles that are not the reader's to give travel along as they are. */
export const RolesForm = (props: ColleaguePageProps) => {
  const { actor, c, problems, typed } = props
  const own = ownCapacity(props)
  const offered = givable(actor.roles)
  if (!own || offered.length === 0) return null
  const t = words(staffWords, c.var.language)
  const isAgain = typedText(typed, 'act') === 'roles'
  return (
    <>
      <Heading level={2}>{t('staff.roles.change')}</Heading>
      <Form
        action={actionOf(props)}
        label={t('staff.roles.change')}
        hidden={{
          formKey: newFormKey(),
          act: 'roles',
          was: own.roles,
          keep: own.roles.filter((role) => !offered.includes(role)),
        }}
      >
        <RoleChoices
          language={c.var.language}
          offered={offered}
          values={isAgain ? typedList(typed.roles) : own.roles}
          error={problems.of('roles')}
        />
        <Button preventDoubleClick>{t('staff.roles.keep')}</Button>
      </Form>
    </>
  )
}

/** Lets somebody go, or leaves. */
export const EndForm = (props: ColleaguePageProps) => {
  const own = ownCapacity(props)
  if (!own) return null
  const { actor, c, colleague } = props
  const t = words(staffWords, c.var.language)
  const isSelf = actor.accountId === colleague.accountId
  return (
    <Details summary={t(isSelf ? 'staff.end.self' : 'staff.end')}>
      <Paragraph>{t(isSelf ? 'staff.end.self.text' : 'staff.end.text')}</Paragraph>
      <Form
        action={actionOf(props)}
        label={t(isSelf ? 'staff.end.self' : 'staff.end')}
        hidden={{ formKey: newFormKey(), act: 'end' }}
      >
        <Button look="warning" preventDoubleClick>
          {t('staff.end.do', { agency: own.agency })}
        </Button>
      </Form>
    </Details>
  )
}

/** Suspends somebody or lets them work again: for who coordinates. It names the turn that was seen. */
export const StandingForm = (props: ColleaguePageProps) => {
  const { c, colleague, problems, typed } = props
  const t = words(staffWords, c.var.language)
  const act = colleague.isSuspended ? 'restore' : 'suspend'
  return (
    <>
      <Heading level={2}>{t(act === 'suspend' ? 'staff.standing' : 'staff.standing.restore')}</Heading>
      <Paragraph>{t(act === 'suspend' ? 'staff.standing.text' : 'staff.standing.restore.text')}</Paragraph>
      <Form
        action={actionOf(props)}
        label={t(act === 'suspend' ? 'staff.standing' : 'staff.standing.restore')}
        hidden={{ formKey: newFormKey(), act, turn: String((colleague.standings[0]?.turn ?? 0) + 1) }}
      >
        <Textarea
          name="reason"
          label={t('staff.standing.reason')}
          hint={t('staff.standing.reason.hint')}
          value={typedText(typed, 'reason')}
          error={problems.of('reason') ?? problems.of('turn')}
          rows={3}
          limit={longestReason}
        />
        <Button look={act === 'suspend' ? 'warning' : 'primary'} preventDoubleClick>
          {t(`staff.standing.do.${act}`)}
        </Button>
      </Form>
    </>
  )
}
