import { words } from '@kps/foundation/language'
import type { OpenedJoin } from '@kps/locality/joining'
import type { SignedIn } from '@kps/locality/roles'
import { Heading, InsetText, Link, Paragraph } from '@kps/web-kit/content'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import { joiningWords } from './words.ts'

/** Approved: the one-time link for whoever will look after the agency's people, shown once, to hand over. */
export const LinkPage = (props: {
  c: LocalityContext
  actor: SignedIn
  join: OpenedJoin
  agencyId: string
  link: string
}) => {
  const { c, actor, agencyId, join, link } = props
  const t = words(joiningWords, c.var.language)
  const { administrator, organisation } = join.document
  const title = t('joining.link.title', { name: organisation.tradingName || organisation.legalName })
  return (
    <LocalityPage c={c} actor={actor} title={title}>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{t('joining.link.what', { person: administrator.name })}</Paragraph>
      <InsetText>
        <Paragraph>
          <strong>{t('joining.link.label')}</strong>
        </Paragraph>
        <p class="govuk-body kps-own-words">{link}</p>
      </InsetText>
      <Paragraph>
        <Link href={`/agencies/${agencyId}`}>{t('joining.link.next')}</Link>
      </Paragraph>
    </LocalityPage>
  )
}
