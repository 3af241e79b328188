import type { PublicFacts } from '@kps/crossings/tenant-access'
import { type Language, words } from '@kps/foundation/language'
import { type FrontDoorContext, FrontDoorPage, hoursOf, nameOf, pathIn } from '@kps/web-front-door/door'
import { Heading, List, Panel, Paragraph, WarningText } from '@kps/web-kit/content'
import { outcomeWords } from './outcome-words.ts'

/** Who has it now. */
interface Holds {
  readonly locality: PublicFacts
  /** The sender named another team, and this one sends it on, or could not and keeps it. */
  readonly asked: 'here' | 'sent-on' | 'stays'
  /** That other team, where its name can be told. */
  readonly other: PublicFacts | undefined
}

/** What a referrer takes away. It holds the reference and none of the answers, and says when nobody was rung. Nobody learns from it how they were read. */
export const ReceiptPage = (props: {
  c: FrontDoorContext
  holds: Holds
  reference: string
  said: { readonly danger: boolean; readonly usedViolence: boolean }
}) => {
  const { language } = props.c.var
  const t = words(outcomeWords, language)
  const { first, read, ring } = whoHoldsIt(props.holds, language)
  return (
    <FrontDoorPage
      c={props.c}
      locality={props.holds.locality}
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
          ...first,
          ...read,
          t('receipt.contact'),
          t('receipt.others'),
          ...(props.said.usedViolence ? [t('receipt.talk'), t('receipt.about')] : []),
          ring,
        ]}
      />
      <Paragraph>{t('receipt.leave')}</Paragraph>
    </FrontDoorPage>
  )
}

/** Who reads it and whom to ring: the team that has it, and while it is on its way, also the one that sends it. */
function whoHoldsIt({ asked, locality, other }: Holds, language: Language) {
  const t = words(outcomeWords, language)
  const here = nameOf(locality, language)
  const reads = (one: PublicFacts) => [
    t('receipt.read', { locality: nameOf(one, language), hours: hoursOf(one, language) }),
  ]
  const phone = locality.contactPhone
  if (asked !== 'sent-on')
    return {
      first: asked === 'stays' ? [t('receipt.stays', { locality: here })] : [],
      read: reads(locality),
      ring: t('receipt.ring', { phone }),
    }
  if (!other)
    return { first: [t('receipt.sentOnUnnamed', { locality: here })], read: [], ring: t('receipt.ring', { phone }) }
  const there = nameOf(other, language)
  return {
    first: [t('receipt.sentOn', { locality: here, other: there })],
    read: reads(other),
    ring: t('receipt.ringBoth', { locality: here, other: there, phone: other.contactPhone, herePhone: phone }),
  }
}
