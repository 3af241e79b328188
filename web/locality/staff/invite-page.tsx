import { words } from '@kps/foundation/language'
import { invitationDays } from '@kps/locality/invitations'
import type { SignedIn } from '@kps/locality/roles'
import type { Staff } from '@kps/locality/staff'
import { BackLink, Heading, InsetText, Link, List, OwnWords, Paragraph } from '@kps/web-kit/content'
import { Button, ErrorSummary, Form, TextInput } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage, newFormKey } from '@kps/web-locality/door'
import { type FormProblems, type Typed, typedText } from '@kps/web-locality/form-answers'
import { Refusal, type RefusalKey } from './refusal.tsx'
import { RoleChoices, typedList } from './role-choices.tsx'
import { offered } from './staff-page.tsx'
import { staffWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  staff: Staff
  typed: Typed
  problems: FormProblems
  refusal: RefusalKey | undefined
}

const peopleOf = (staff: Staff) => (staff.isOwn ? '/staff' : `/staff/agencies/${staff.agencyId}`)

/** Asks for whom the link is, and what they may do. */
export const InvitePage = ({ c, actor, staff, typed, problems, refusal }: Props) => {
  const { language } = c.var
  const t = words(staffWords, language)
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('staff.invite.title')}
      hasErrors={problems.errors.length > 0}
      before={<BackLink href={peopleOf(staff)}>{t('staff.title')}</BackLink>}
    >
      <ErrorSummary errors={problems.errors} />
      <Refusal language={language} refusal={refusal} />
      <Heading level={1} caption={staff.agency}>
        {t('staff.invite.title')}
      </Heading>
      <Form action={`/staff/agencies/${staff.agencyId}/invite`} hidden={{ formKey: newFormKey() }}>
        <TextInput
          name="name"
          label={t('staff.invite.name')}
          hint={t('staff.invite.name.hint')}
          value={typedText(typed, 'name')}
          error={problems.of('name')}
          spellcheck={false}
        />
        <RoleChoices
          language={language}
          offered={offered(actor, staff)}
          values={typedList(typed.roles)}
          error={problems.of('roles')}
        />
        <Button preventDoubleClick>{t('staff.invite.make')}</Button>
      </Form>
    </LocalityPage>
  )
}

/** The link, once, for the one who made it, with how to hand it over. */
export const InvitedPage = (props: {
  c: LocalityContext
  actor: SignedIn
  staff: Staff
  name: string
  link: string
}) => {
  const { c, actor, staff, name, link } = props
  const t = words(staffWords, c.var.language)
  return (
    <LocalityPage c={c} actor={actor} title={t('staff.invited.titleBar')}>
      <Heading level={1} caption={staff.agency}>
        {t('staff.invited.title', { name })}
      </Heading>
      <Paragraph>
        <strong>{t('staff.invited.once')}</strong>
      </Paragraph>
      <InsetText>
        <OwnWords text={link} />
      </InsetText>
      <Heading level={2}>{t('staff.invited.how')}</Heading>
      <List
        kind="bullet"
        items={[
          t('staff.invited.self'),
          t('staff.invited.nothing'),
          t('staff.invited.days', { days: invitationDays }),
          t('staff.invited.lost'),
        ]}
      />
      <Paragraph>
        <Link href={peopleOf(staff)}>{t('staff.invited.back')}</Link>
      </Paragraph>
    </LocalityPage>
  )
}
