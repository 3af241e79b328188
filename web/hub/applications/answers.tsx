import { areaOf } from '@kps/crossings/areas'
import type { WorkContact } from '@kps/crossings/organisations'
import type { ResponseApplication } from '@kps/crossings/response-application'
import { type Language, words } from '@kps/foundation/language'
import { Heading, InsetText, OwnWords, SummaryList, type SummaryRow } from '@kps/web-kit/content'
import { applicationsWords } from './words.ts'

interface Props {
  readonly document: ResponseApplication
  readonly code: string
  readonly language: Language
}

/** All that was answered, in the order of the form. What was left empty says so. */
export const Answers = ({ document, code, language }: Props) => {
  const t = words(applicationsWords, language)
  const { organisation, locality, publicContact, applicant } = document
  const own = (text: string | undefined) => (text ? <OwnWords text={text} /> : t('applications.said.nothing'))
  const areas = locality.areas.map((area) => areaOf(area)?.name ?? area).join(', ')
  const peoples = organisation.pacificPeoples.map((people) => t(`applications.people.${people}`)).join(', ')
  return (
    <>
      <Heading level={2}>{t('applications.organisation')}</Heading>
      <SummaryList
        rows={[
          row(t('applications.legalName'), organisation.legalName),
          ...(organisation.tradingName ? [row(t('applications.tradingName'), organisation.tradingName)] : []),
          row(t('applications.kind'), t(`applications.kind.${organisation.kind}`)),
          ...(peoples ? [row(t('applications.peoples'), peoples)] : []),
          row(
            t('applications.nzbn'),
            organisation.nzbn ? (
              <>
                {spaced(organisation.nzbn)}
                <br />
                {t('applications.nzbn.checked')}
              </>
            ) : (
              t('applications.nzbn.none')
            ),
          ),
          row(t('applications.charity'), organisation.charityNumber ?? t('applications.said.nothing')),
          row(t('applications.section19'), t(`applications.section19.${organisation.section19}`)),
          row(t('applications.section19.why'), own(organisation.section19Why)),
        ]}
      />
      {organisation.section19 === 'yes' ? null : <InsetText>{t('applications.section19.reminder')}</InsetText>}
      <Heading level={2}>{t('applications.locality')}</Heading>
      <SummaryList
        rows={[
          row(t('applications.locality.name'), locality.name),
          row(t('applications.locality.nameMi'), <span lang="mi">{locality.nameMi}</span>),
          row(t('applications.locality.code'), code),
          row(t('applications.locality.areas'), areas),
          row(t('applications.locality.police'), locality.policeArea ?? t('applications.said.nothing')),
        ]}
      />
      <Heading level={2}>{t('applications.public')}</Heading>
      <SummaryList
        rows={[
          row(t('applications.phone'), publicContact.phone),
          row(t('applications.hours'), publicContact.hours),
          row(t('applications.hoursMi'), <span lang="mi">{publicContact.hoursMi}</span>),
          row(t('applications.email'), publicContact.email),
          row(t('applications.address'), publicContact.address),
        ]}
      />
      <Heading level={2}>{t('applications.table')}</Heading>
      <SummaryList
        rows={[
          row(t('applications.applicant'), <Contact contact={applicant} />),
          row(t('applications.leads'), own(document.leadPeople)),
          row(t('applications.partners'), own(document.partners)),
          row(t('applications.agreements'), own(document.agreements)),
        ]}
      />
    </>
  )
}

const row = (key: string, value: SummaryRow['value']): SummaryRow => ({ key, value })

/** Thirteen digits as people read them. */
const spaced = (nzbn: string): string => nzbn.replace(/^(\d{4})(\d{4})(\d{5})$/, '$1 $2 $3')

const Contact = ({ contact }: { contact: WorkContact }) => (
  <>
    {contact.name}, {contact.role}
    <br />
    {contact.phone}
    <br />
    {contact.email}
  </>
)
