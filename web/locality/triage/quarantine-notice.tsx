import { formatInstant, words } from '@kps/foundation/language'
import type { Instant } from '@kps/foundation/time'
import type { TriageQueue } from '@kps/locality/triage'
import { Link, List, NotificationBanner, Paragraph } from '@kps/web-kit/content'
import type { LocalityContext } from '@kps/web-locality/door'
import { triageWords } from './words.ts'

/**
 * The way to what looks wrong, and above the queue the first few of it that say somebody is in danger now. However many
 * there are, they take no more of the page than this.
 */
export const QuarantineNotice = ({ c, quarantine }: { c: LocalityContext; quarantine: TriageQueue['quarantine'] }) => {
  const { language } = c.var
  const t = words(triageWords, language)
  const { first, held, inDanger } = quarantine
  return (
    <>
      {inDanger > 0 ? (
        <NotificationBanner title={t('triage.danger')} heading={t('triage.wrong.title')}>
          <Paragraph>{t('triage.wrong.danger', { count: inDanger })}</Paragraph>
          <List
            items={first.map(({ receivedAt, reference, referralId }) => (
              <Link href={`/quarantine/${referralId}`}>
                {t('triage.wrong.one', { at: formatInstant(receivedAt as Instant, language), reference })}
              </Link>
            ))}
          />
        </NotificationBanner>
      ) : null}
      <Paragraph>
        <Link href="/quarantine">{held > 0 ? t('triage.wrong.all', { count: held }) : t('triage.wrong.none')}</Link>
      </Paragraph>
    </>
  )
}
