import { words } from '@kps/foundation/language'
import { type FrontDoorContext, FrontDoorPage } from '@kps/web-front-door/door'
import { Heading, Paragraph } from '@kps/web-kit/content'
import { helplines } from '@kps/web-kit/page'
import { asideWords } from './words.ts'

/** What the Shielded Site is, and the Shielded Site itself where its address is known; in words where it is not. */
export const AsidePage = ({ c, address }: { c: FrontDoorContext; address: string | undefined }) => {
  const t = words(asideWords, c.var.language)
  return (
    <FrontDoorPage c={c} title={t('aside.page')}>
      <Heading level={1}>{t('aside.title')}</Heading>
      <Paragraph>{t('aside.what')}</Paragraph>
      <Paragraph>{t('aside.history')}</Paragraph>
      {address ? (
        <iframe
          class="kps-aside"
          title={t('aside.title')}
          src={address}
          sandbox="allow-forms allow-popups allow-same-origin allow-scripts"
          referrerpolicy="no-referrer"
        />
      ) : (
        <Paragraph>{t('aside.elsewhere')}</Paragraph>
      )}
      <Paragraph>{t('aside.read')}</Paragraph>
      <Paragraph>{t('aside.call', { number: helplines[0].number })}</Paragraph>
    </FrontDoorPage>
  )
}
