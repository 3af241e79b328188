import type { WorkContact } from '@kps/crossings/organisations'
import { formatInstant, words } from '@kps/foundation/language'
import type { OpenedJoin } from '@kps/locality/joining'
import { Link, List, OwnWords, SummaryList } from '@kps/web-kit/content'
import { agencyWord } from '@kps/web-locality/agency-words'
import type { LocalityContext } from '@kps/web-locality/door'
import { practiceWord } from '@kps/web-locality/practice-words'
import { joiningWords } from './words.ts'

/** What an organisation says of itself, and the people whom one can ring. */
export const AboutApplicant = ({ c, join }: { c: LocalityContext; join: OpenedJoin }) => {
  const { language } = c.var
  const t = words(joiningWords, language)
  const { administrator, agreements, organisation, pointOfContact, work } = join.document
  const { charityNumber, legalName, nzbn, pacificPeoples, section19, section19Why, tradingName } = organisation
  const maybe = (key: string, value: string | undefined) => (value ? [{ key, value }] : [])
  return (
    <SummaryList
      rows={[
        { key: t('joining.one.reference'), value: join.reference },
        { key: t('joining.one.received'), value: formatInstant(join.receivedAt, language) },
        { key: t('joining.one.legalName'), value: legalName },
        ...maybe(t('joining.one.called'), tradingName),
        {
          key: t('joining.one.nzbn'),
          value: nzbn ? (
            <>
              {nzbn}
              <div class="govuk-body-s govuk-!-margin-bottom-0">{t('joining.one.nzbn.right')}</div>
            </>
          ) : (
            t('joining.one.nzbn.none')
          ),
        },
        ...maybe(t('joining.one.charity'), charityNumber),
        ...maybe(
          t('joining.one.peoples'),
          pacificPeoples.map((one) => agencyWord('peoples', one, language)).join(', '),
        ),
        {
          key: t('joining.one.section19'),
          value: (
            <>
              {practiceWord('answer', section19, language)}
              {section19Why ? <OwnWords text={section19Why} /> : null}
            </>
          ),
        },
        { key: t('joining.one.work'), value: <OwnWords text={work} /> },
        ...(agreements ? [{ key: t('joining.one.agreements'), value: <OwnWords text={agreements} /> }] : []),
        { key: t('joining.one.point'), value: <Contact person={pointOfContact} /> },
        { key: t('joining.one.administrator'), value: <Contact person={administrator} /> },
        ...(join.signs.length > 0
          ? [
              {
                key: t('joining.one.signs'),
                value: <List items={join.signs.map((sign) => t(`joining.sign.${sign}`))} />,
              },
            ]
          : []),
      ]}
    />
  )
}

const Contact = ({ person: { email, name, phone, role } }: { person: WorkContact }) => (
  <>
    {name}, {role}
    <br />
    <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</Link>
    <br />
    {email}
  </>
)
