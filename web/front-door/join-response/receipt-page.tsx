import type { PublicFacts } from '@kps/crossings/tenant-access'
import { words } from '@kps/foundation/language'
import { frameWords } from '@kps/web-front-door/application-form'
import { type FrontDoorContext, FrontDoorPage, hoursOf, nameOf, pathIn } from '@kps/web-front-door/door'
import { Heading, List, Panel, Paragraph } from '@kps/web-kit/content'
import { joinWords } from './words.ts'

/** What an applicant takes away: the reference, and none of the answers. */
export const JoinReceiptPage = (props: { c: FrontDoorContext; locality: PublicFacts; reference: string }) => {
  const { c, locality, reference } = props
  const { language } = c.var
  const t = words(joinWords, language)
  const say = words(frameWords, language)
  const asked = { locality: nameOf(locality, language), hours: hoursOf(locality, language) }
  return (
    <FrontDoorPage
      c={c}
      locality={locality}
      languageSwitch={{ href: (to) => pathIn(to, '/') }}
      title={say('apply.receipt.page')}
    >
      <Panel title={say('apply.receipt.title')}>
        {say('apply.receipt.reference')}
        <strong>{reference}</strong>
      </Panel>
      <Heading level={2}>{say('apply.receipt.next')}</Heading>
      <List
        kind="bullet"
        items={[
          t('joinForm.receipt.read', asked),
          t('joinForm.receipt.more'),
          t('joinForm.receipt.link'),
          t('joinForm.receipt.ring', { phone: locality.contactPhone }),
        ]}
      />
      <Paragraph>{say('apply.receipt.leave')}</Paragraph>
    </FrontDoorPage>
  )
}
