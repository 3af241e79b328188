import type { Certificate } from '@kps/crossings/tenancy'
import { formatInstant, formatNumber, inLanguage, words } from '@kps/foundation/language'
import type { SignedIn } from '@kps/hub/roles'
import { type HubContext, HubPage } from '@kps/web-hub/door'
import { BackLink, Heading, List, Paragraph, SummaryList } from '@kps/web-kit/content'
import { closingWords } from './closing-words.ts'
import { keepsLines } from './keeps-lines.ts'

interface Props {
  readonly c: HubContext
  readonly actor: SignedIn
  readonly certificate: Certificate
  readonly names: ReadonlyMap<string, string>
}

/** What is left of a locality that was closed, to print: what was destroyed, when, by whom, and what may exist for how long. */
export const CertificatePage = ({ c, actor, certificate, names }: Props) => {
  const { language } = c.var
  const t = words(closingWords, language)
  const when = (at: string | null) => (at ? formatInstant(at, language) : t('certificate.unknown'))
  const who = (by: string) => `${names.get(by) ?? t('closing.somebody')} (${by})`
  const { keeps } = certificate
  return (
    <HubPage
      c={c}
      actor={actor}
      title={t('certificate.title')}
      before={<BackLink href={`/localities/${certificate.code}/closing`} />}
    >
      <Heading level={1} caption={inLanguage({ en: certificate.name, mi: certificate.nameMi }, language)}>
        {t('certificate.title')}
      </Heading>
      <Paragraph>{t('certificate.says')}</Paragraph>
      <SummaryList
        rows={[
          { key: t('certificate.code'), value: certificate.code },
          { key: t('certificate.opened'), value: when(certificate.openedAt) },
          { key: t('certificate.keyDestroyed'), value: when(certificate.keyDestroyedAt) },
          { key: t('certificate.databaseRemoved'), value: when(certificate.databaseRemovedAt) },
          { key: t('certificate.backupsRemoved'), value: formatNumber(certificate.backupsRemoved, language) },
          { key: t('certificate.closed'), value: when(certificate.closedAt) },
          { key: t('certificate.askedBy'), value: who(certificate.askedBy) },
          { key: t('certificate.confirmedBy'), value: who(certificate.confirmedBy) },
          { key: t('certificate.destroyedBy'), value: who(certificate.destroyedBy) },
          { key: t('certificate.exportedRows'), value: formatNumber(certificate.exportedRows, language) },
          { key: t('certificate.digest'), value: <span class="kps-own-words">{certificate.exportDigest}</span> },
          { key: t('certificate.region'), value: keeps.region },
        ]}
      />
      <Heading level={2}>{t('certificate.copies')}</Heading>
      <List
        kind="bullet"
        items={[
          ...keepsLines(keeps, language),
          t('certificate.keeps.locked'),
          t('certificate.keeps.registry'),
          t('certificate.keeps.export'),
        ]}
      />
    </HubPage>
  )
}
