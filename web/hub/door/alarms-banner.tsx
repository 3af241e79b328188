import { type Language, words } from '@kps/foundation/language'
import { Link, NotificationBanner } from '@kps/web-kit/content'
import { doorWords } from './words.ts'

/** How many alarms nobody has looked at, in words, where whoever looks after the tenants begins. Nothing when there are none. */
export const AlarmsBanner = ({ alarms, language }: { readonly alarms: number; readonly language: Language }) => {
  if (alarms === 0) return null
  const t = words(doorWords, language)
  return (
    <NotificationBanner heading={t('hub.alarms', { count: alarms })}>
      <Link href="/alarms">{t('hub.alarms.see')}</Link>
    </NotificationBanner>
  )
}
