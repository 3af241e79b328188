import type { PublicFacts } from '@kps/crossings/tenant-access'
import { words } from '@kps/foundation/language'
import { nameOf } from '@kps/web-front-door/door'
import { Select } from '@kps/web-kit/forms'
import { useLanguage } from '@kps/web-kit/words'
import { referralWords } from './words.ts'

/**
 * Whether it belongs to another team after all. The place alone goes on the outside of the envelope; this team's door then
 * sends the referral on unread. Not asked where there is no other team.
 */
export const WhereTheyLive = (props: {
  locality: PublicFacts | undefined
  others: readonly PublicFacts[]
  value: string | undefined
}) => {
  const language = useLanguage()
  const t = words(referralWords, language)
  const { locality, others } = props
  if (!locality || others.length === 0) return null
  return (
    <Select
      name="place"
      label={t('check.place')}
      labelSize="s"
      hint={t('check.place.hint', { locality: nameOf(locality, language) })}
      value={props.value}
      options={[
        { value: '', text: t('check.place.here', { locality: nameOf(locality, language) }) },
        ...others.map((other) => ({ value: other.code, text: nameOf(other, language) })),
      ]}
    />
  )
}
