import { formatDate, words } from '@kps/foundation/language'
import type { OpenedAgency } from '@kps/locality/agencies'
import { Heading, Paragraph, Scrolling, Table, Tag } from '@kps/web-kit/content'
import { ButtonLink } from '@kps/web-kit/forms'
import { agencyWord } from '@kps/web-locality/agency-words'
import type { LocalityContext } from '@kps/web-locality/door'
import { agenciesWords } from './words.ts'

/** What is agreed with an agency, newest first, and whether it holds today. */
export const AgencyAgreements = ({ c, agency }: { c: LocalityContext; agency: OpenedAgency }) => {
  const { language } = c.var
  const t = words(agenciesWords, language)
  const now = ({ isReplaced, state }: OpenedAgency['agreements'][number]) => {
    if (isReplaced) return t('agencies.one.agreement.replaced')
    const word = agencyWord('agreement', state, language)
    return state === 'stands' ? word : <Tag kind="care">{word}</Tag>
  }
  return (
    <>
      <Heading level={2}>{t('agencies.one.agreements')}</Heading>
      {agency.agreements.length === 0 ? (
        <Paragraph>{t('agencies.one.agreements.none')}</Paragraph>
      ) : (
        <Scrolling label={t('agencies.one.agreements')}>
          <Table
            caption={t('agencies.one.agreements')}
            captionHidden
            firstCellIsHeader
            columns={[
              { text: t('agencies.one.agreement.what') },
              { text: t('agencies.one.agreement.signed') },
              { text: t('agencies.one.agreement.last') },
              { text: t('agencies.one.agreement.now') },
            ]}
            rows={agency.agreements.map((one) => [
              <>
                {one.title}
                <div class="govuk-body-s govuk-!-margin-bottom-0">
                  {agencyWord('agreementKind', one.kind, language)}
                </div>
              </>,
              formatDate(one.signedOn, language),
              one.expiresOn === null ? t('agencies.one.agreement.open') : formatDate(one.expiresOn, language),
              now(one),
            ])}
          />
        </Scrolling>
      )}
      <ButtonLink href={`/agencies/${agency.agencyId}/agreements`} look="secondary">
        {t('agencies.one.agreements.add')}
      </ButtonLink>
    </>
  )
}
