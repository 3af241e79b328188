import { formatInstant, words } from '@kps/foundation/language'
import { lawfulStandings, type OpenedAgency } from '@kps/locality/agencies'
import { Details, Heading, List, OwnWords, SummaryList } from '@kps/web-kit/content'
import { ButtonLink } from '@kps/web-kit/forms'
import { agencyWord } from '@kps/web-locality/agency-words'
import type { LocalityContext } from '@kps/web-locality/door'
import { practiceWord } from '@kps/web-locality/practice-words'
import { agenciesWords } from './words.ts'

type Said = OpenedAgency['lawful'][number]

/** Each ground in law, whether it holds, why, and who said so; and what was said before. */
export const AgencyLaw = ({ c, agency }: { c: LocalityContext; agency: OpenedAgency }) => {
  const { language } = c.var
  const t = words(agenciesWords, language)
  const earlier = agency.lawful.filter(({ isReplaced }) => isReplaced)
  const confirmed = ({ at, by }: Said) =>
    t('agencies.one.confirmed', { name: by, when: formatInstant(at, language, 'short') })
  const answer = ({ holds }: Said) =>
    holds === 'unknown'
      ? `${practiceWord('answer', holds, language)}: ${t('agencies.one.law.counts')}`
      : practiceWord('answer', holds, language)
  return (
    <>
      <Heading level={2}>{t('agencies.one.law')}</Heading>
      <SummaryList
        rows={lawfulStandings.map((ground) => {
          const said = agency.lawful.find(({ standing, isReplaced }) => standing === ground && !isReplaced)
          return {
            key: agencyWord('law', ground, language),
            value: said ? (
              <>
                <strong>{answer(said)}</strong>
                <OwnWords text={said.basis} />
                <div class="govuk-body-s govuk-!-margin-bottom-0">{confirmed(said)}</div>
              </>
            ) : (
              `${t('agencies.one.law.unset')}: ${t('agencies.one.law.counts')}`
            ),
          }
        })}
      />
      <ButtonLink href={`/agencies/${agency.agencyId}/law`} look="secondary">
        {t('agencies.one.law.set')}
      </ButtonLink>
      {earlier.length === 0 ? null : (
        <Details summary={t('agencies.one.law.earlier')}>
          <List
            kind="bullet"
            items={earlier.map(
              (one) =>
                `${agencyWord('law', one.standing, language)}: ${practiceWord('answer', one.holds, language)}. ${one.basis} (${confirmed(one)})`,
            )}
          />
        </Details>
      )}
    </>
  )
}
