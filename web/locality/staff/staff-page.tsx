import { formatInstant, words } from '@kps/foundation/language'
import type { Instant } from '@kps/foundation/time'
import { givable, type Role, type SignedIn } from '@kps/locality/roles'
import type { Staff } from '@kps/locality/staff'
import { Heading, Link, Pagination, Paragraph, Scrolling, Table, Tag } from '@kps/web-kit/content'
import { ButtonLink, Form } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage, newFormKey } from '@kps/web-locality/door'
import { practiceWord } from '@kps/web-locality/practice-words'
import { staffWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  staff: Staff
  isFirstPage: boolean
}

/** Which roles somebody may offer for this agency; for showing, since the command asks again. */
export const offered = (actor: SignedIn, staff: Staff): readonly Role[] => {
  const own = staff.isOwn ? givable(actor.roles) : []
  const first: readonly Role[] =
    actor.roles.includes('coordinator') && !staff.hasAdministrator ? ['practitioner', 'administrator'] : []
  return [...new Set([...first, ...own])]
}

/** Who works for one agency, and which invitations wait. */
export const StaffPage = ({ c, actor, staff, isFirstPage }: Props) => {
  const { language } = c.var
  const t = words(staffWords, language)
  const here = staff.isOwn ? '/staff' : `/staff/agencies/${staff.agencyId}`
  const rolesOf = (roles: readonly Role[]) => roles.map((role) => practiceWord('role', role, language)).join(', ')
  return (
    <LocalityPage c={c} actor={actor} title={t('staff.title')} width="full">
      <Heading level={1} caption={staff.agency}>
        {t('staff.title')}
      </Heading>
      {staff.hasAdministrator ? null : <Paragraph>{t('staff.invite.none')}</Paragraph>}
      {offered(actor, staff).length > 0 ? (
        <ButtonLink href={`/staff/agencies/${staff.agencyId}/invite`}>{t('staff.invite')}</ButtonLink>
      ) : null}
      {staff.people.length === 0 ? (
        <Paragraph>{t('staff.none')}</Paragraph>
      ) : (
        <Scrolling label={t('staff.caption')}>
          <Table
            caption={t('staff.caption')}
            captionSize="m"
            firstCellIsHeader
            columns={[{ text: t('staff.name') }, { text: t('staff.roles') }]}
            rows={staff.people.map((person) => [
              <>
                <Link href={`/staff/people/${person.accountId}`}>{person.name}</Link>{' '}
                {person.isSuspended ? <Tag kind="grave">{t('staff.suspended')}</Tag> : null}
              </>,
              rolesOf(person.roles),
            ])}
          />
        </Scrolling>
      )}
      {isFirstPage ? null : (
        <Paragraph>
          <Link href={here}>{t('staff.first')}</Link>
        </Paragraph>
      )}
      <Pagination next={staff.next && `${here}?after=${staff.next}`} />
      <Heading level={2}>{t('staff.invitations')}</Heading>
      {staff.invitations.length === 0 ? (
        <Paragraph>{t('staff.invitations.none')}</Paragraph>
      ) : (
        <Scrolling label={t('staff.invitations')}>
          <Table
            caption={t('staff.invitations')}
            captionHidden
            firstCellIsHeader
            columns={[{ text: t('staff.name') }, { text: t('staff.roles') }, { text: t('staff.invitations.until') }]}
            rows={staff.invitations.map((one) => [
              <>
                {one.name} {one.isClaimed ? <Tag kind="quiet">{t('staff.invitations.claimed')}</Tag> : null}
              </>,
              rolesOf(one.roles),
              <>
                {formatInstant(one.expiresAt as Instant, language)}
                <Form
                  action={`/staff/invitations/${one.invitationId}/revoke`}
                  label={t('staff.invitations.revokeOne', { name: one.name })}
                  hidden={{ formKey: newFormKey(), agency: staff.agencyId }}
                >
                  <button type="submit" class="kps-link-button">
                    {t('staff.invitations.revoke')}
                    <span class="govuk-visually-hidden"> {t('staff.invitations.revokeOne', { name: one.name })}</span>
                  </button>
                </Form>
              </>,
            ])}
          />
        </Scrolling>
      )}
      {staff.isOwn ? null : (
        <Paragraph>
          <Link href="/staff">{t('staff.own')}</Link>
        </Paragraph>
      )}
    </LocalityPage>
  )
}
