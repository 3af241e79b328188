import type { PublicFacts } from '@kps/crossings/tenant-access'
import { words } from '@kps/foundation/language'
import { type FrontDoorContext, FrontDoorPage, nameOf, pathIn } from '@kps/web-front-door/door'
import { Heading, List, Panel, Paragraph, WarningText } from '@kps/web-kit/content'
import { outcomeWords } from './outcome-words.ts'

/** What a referrer takes away. It holds the reference and none of the answers, and says when nobody was rung. Nobody learns from it how they were read. */
export const ReceiptPage = (props: {
  c: FrontDoorContext
  locality: PublicFacts
  /** The team that it belongs to, when this one only sends it on. */
  sentOnTo?: PublicFacts | undefined
  reference: string
  said: { readonly danger: boolean; readonly usedViolence: boolean }
}) => {
  const { language } = props.c.var
  const { locality } = props
  const reader = props.sentOnTo ?? locality
  const t = words(outcomeWords, language)
  return (
    <FrontDoorPage
      c={props.c}
      locality={locality}
      languageSwitch={{ href: (to) => pathIn(to, '/') }}
      title={t('receipt.page')}
    >
      {props.said.danger ? <WarningText>{t('receipt.danger')}</WarningText> : null}
      <Panel title={t('receipt.title')}>
        {t('receipt.reference')}
        <strong>{props.reference}</strong>
      </Panel>
      <Paragraph>{t('receipt.keep')}</Paragraph>
      <Heading level={2}>{t('receipt.next')}</Heading>
      <List
        kind="bullet"
        items={[
          ...(props.sentOnTo
            ? [t('receipt.sentOn', { locality: nameOf(locality, language), other: nameOf(reader, language) })]
            : []),
          t('receipt.read', { locality: nameOf(reader, language), hours: reader.contactHours }),
          t('receipt.contact'),
          t('receipt.others'),
          ...(props.said.usedViolence ? [t('receipt.talk'), t('receipt.about')] : []),
          t('receipt.ring', { phone: reader.contactPhone }),
        ]}
      />
      <Paragraph>{t('receipt.leave')}</Paragraph>
    </FrontDoorPage>
  )
}
