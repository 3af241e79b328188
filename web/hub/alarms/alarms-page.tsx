import type { Alarm, PageOf } from '@kps/crossings/tenancy'
import { words } from '@kps/foundation/language'
import type { Asked } from '@kps/hub/tenancy'
import { type Again, type HubContext, HubPage } from '@kps/web-hub/door'
import { Heading, Link, NotificationBanner, Pagination, Paragraph } from '@kps/web-kit/content'
import { ErrorSummary } from '@kps/web-kit/forms'
import { AlarmPart } from './alarm-part.tsx'
import { alarmsWords } from './words.ts'

type Props = Asked<PageOf<Alarm>> & {
  readonly c: HubContext
  readonly again: Again
  /** The alarm whose form came back. */
  readonly sent: string | undefined
  /** The last alarm of the page before. */
  readonly older: string | null
}

/** What is wrong and nobody has looked at, newest first: what each means, what to do now, and the form that says it was looked at. */
export const AlarmsPage = ({ c, actor, answer, again, sent, older }: Props) => {
  const { language } = c.var
  const t = words(alarmsWords, language)
  const { errors } = again.problems
  return (
    <HubPage c={c} actor={actor} title={t('alarms.title')} hasErrors={errors.length > 0}>
      <ErrorSummary errors={errors} />
      {again.refusal ? <NotificationBanner kind="refusal" heading={again.refusal} /> : null}
      <Heading level={1}>{t('alarms.title')}</Heading>
      <Paragraph>{t('alarms.about')}</Paragraph>
      <Paragraph>{answer.waiting === 0 ? t('alarms.none') : t('alarms.waiting', { count: answer.waiting })}</Paragraph>
      {answer.rows.map((alarm) => (
        <AlarmPart alarm={alarm} again={alarm.id === sent ? again : undefined} older={older} language={language} />
      ))}
      <Pagination next={answer.older === null ? undefined : `/alarms?older=${answer.older}`} />
      <Paragraph>
        <Link href="/alarms/looked-at">{t('alarms.lookedAt')}</Link>
      </Paragraph>
    </HubPage>
  )
}
