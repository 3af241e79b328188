import { formatInstant, words } from '@kps/foundation/language'
import { actsFor, type OpenedAgency } from '@kps/locality/agencies'
import type { SignedIn } from '@kps/locality/roles'
import {
  BackLink,
  Heading,
  InsetText,
  Link,
  List,
  OwnWords,
  Paragraph,
  SummaryList,
  Tag,
  Timeline,
} from '@kps/web-kit/content'
import { ButtonGroup, ButtonLink } from '@kps/web-kit/forms'
import { agencyWord, standingTag } from '@kps/web-locality/agency-words'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import { practiceWord } from '@kps/web-locality/practice-words'
import { AgencyAgreements } from './agency-agreements.tsx'
import { AgencyLaw } from './agency-law.tsx'
import { agenciesWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  agency: OpenedAgency
}

/** One agency: who it says it is, what law and agreement let it receive, and where it stands. */
export const AgencyPage = ({ c, actor, agency }: Props) => {
  const { language } = c.var
  const t = words(agenciesWords, language)
  const last = agency.turns[0]
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={agency.name}
      before={<BackLink href="/agencies">{t('agencies.title')}</BackLink>}
    >
      <Heading level={1} caption={agencyWord('kind', agency.kind, language)}>
        {agency.name}
      </Heading>
      {agency.standing === 'here' || !last ? null : (
        <InsetText>
          {t(agency.standing === 'suspended' ? 'agencies.one.paused' : 'agencies.one.left', {
            when: formatInstant(last.at, language),
          })}
        </InsetText>
      )}
      <About c={c} agency={agency} />
      <AgencyLaw c={c} agency={agency} />
      <AgencyAgreements c={c} agency={agency} />
      <Paragraph>
        <Link href={`/staff/agencies/${agency.agencyId}`}>{t('agencies.one.people')}</Link>
      </Paragraph>
      <Heading level={2}>{t('agencies.one.standing')}</Heading>
      <Paragraph>
        <Tag kind={standingTag[agency.standing]}>{agencyWord('standing', agency.standing, language)}</Tag>
      </Paragraph>
      {agency.agencyId === actor.agencyId ? (
        <Paragraph>{t('agencies.one.mine')}</Paragraph>
      ) : (
        <ButtonGroup>
          {actsFor(agency.standing).map((act) => (
            <ButtonLink href={`/agencies/${agency.agencyId}/${paths[act]}`} look="secondary">
              {t(`agencies.one.${paths[act]}`)}
            </ButtonLink>
          ))}
        </ButtonGroup>
      )}
      {agency.turns.length === 0 ? null : (
        <>
          <Heading level={2}>{t('agencies.one.turns')}</Heading>
          <Timeline
            events={agency.turns.map((one) => ({
              title: t(`agencies.one.act.${one.act}`),
              when: formatInstant(one.at, language),
              dateTime: one.at,
              by: one.by,
              body: <OwnWords text={one.reason} />,
            }))}
          />
        </>
      )}
    </LocalityPage>
  )
}

const paths = { suspended: 'pause', restored: 'restore', withdrawn: 'leave' } as const

const About = ({ c, agency }: Pick<Props, 'c' | 'agency'>) => {
  const { language } = c.var
  const t = words(agenciesWords, language)
  const { charityNumber, contacts, pacificPeoples } = agency
  return (
    <SummaryList
      rows={[
        { key: t('agencies.one.legalName'), value: agency.legalName },
        { key: t('agencies.one.nzbn'), value: agency.nzbn ?? t('agencies.one.nzbn.none') },
        ...(charityNumber ? [{ key: t('agencies.one.charity'), value: charityNumber }] : []),
        ...(pacificPeoples.length > 0
          ? [
              {
                key: t('agencies.one.peoples'),
                value: pacificPeoples.map((one) => agencyWord('peoples', one, language)).join(', '),
              },
            ]
          : []),
        {
          key: t('agencies.one.section19'),
          value: (
            <>
              {practiceWord('answer', agency.isFamilyViolenceAgency, language)}
              {agency.familyViolenceReason ? <OwnWords text={agency.familyViolenceReason} /> : null}
            </>
          ),
        },
        { key: t('agencies.one.joined'), value: formatInstant(agency.joinedAt, language) },
        ...(contacts.length > 0
          ? [
              {
                key: t('agencies.one.contacts'),
                value: (
                  <List
                    items={contacts.map(({ email, name, phone, role }) => (
                      <>
                        {name}, {role}
                        <br />
                        <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</Link>, {email}
                      </>
                    ))}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
