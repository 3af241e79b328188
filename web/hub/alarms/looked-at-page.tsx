import { type AlarmLook, mostRepeats, type PageOf } from '@kps/crossings/tenancy'
import { formatInstant, inLanguage, type Language, words } from '@kps/foundation/language'
import type { Asked } from '@kps/hub/tenancy'
import { type HubContext, HubPage } from '@kps/web-hub/door'
import { BackLink, Heading, Pagination, Paragraph, Timeline } from '@kps/web-kit/content'
import { kindIn } from './kind-words.ts'
import { alarmsWords } from './words.ts'

type Props = Asked<PageOf<AlarmLook>> & { readonly c: HubContext }

/** What somebody looked at, and what they found; the newest look first. */
export const LookedAtPage = ({ c, actor, answer, names }: Props) => {
  const { language } = c.var
  const t = words(alarmsWords, language)
  return (
    <HubPage
      c={c}
      actor={actor}
      title={t('alarms.lookedAt')}
      before={<BackLink href="/alarms">{t('alarms.back')}</BackLink>}
    >
      <Heading level={1}>{t('alarms.lookedAt')}</Heading>
      {answer.rows.length === 0 ? <Paragraph>{t('alarms.lookedAt.none')}</Paragraph> : null}
      <Timeline
        level={2}
        events={answer.rows.map((look) => ({
          title: titleOf(look, language),
          when: formatInstant(look.at, language),
          dateTime: look.at,
          by: names.get(look.by) ?? t('alarms.somebody'),
          body: (
            <>
              <Paragraph>{t(`alarms.note.${look.note}`)}</Paragraph>
              <Paragraph>{cameIn(look, language)}</Paragraph>
            </>
          ),
        }))}
      />
      <Pagination next={answer.older === null ? undefined : `/alarms/looked-at?older=${answer.older}`} />
    </HubPage>
  )
}

function titleOf({ kind, locality }: AlarmLook, language: Language): string {
  const { name } = kindIn(kind, language)
  return locality ? `${name}, ${inLanguage({ en: locality.name, mi: locality.nameMi }, language)}` : name
}

function cameIn({ lastAt, times }: AlarmLook, language: Language): string {
  const t = words(alarmsWords, language)
  const last = formatInstant(lastAt, language)
  return times >= mostRepeats ? t('alarms.came.more', { last }) : t('alarms.came', { count: times, last })
}
