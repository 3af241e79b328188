import type { PublicFacts } from '@kps/crossings/tenant-access'
import { words } from '@kps/foundation/language'
import { type FrontDoorContext, FrontDoorPage, hoursOf, nameOf, pathIn } from '@kps/web-front-door/door'
import { Link, List, Panel, Paragraph } from '@kps/web-kit/content'
import { questionWords } from './words.ts'

/** What an asker takes away: the reference, and none of the words. */
export const QuestionReceiptPage = (props: {
  c: FrontDoorContext
  locality: PublicFacts
  reference: string
  canBeReached: boolean
}) => {
  const { c, locality } = props
  const { language } = c.var
  const t = words(questionWords, language)
  const name = nameOf(locality, language)
  const hours = hoursOf(locality, language)
  return (
    <FrontDoorPage
      c={c}
      locality={locality}
      languageSwitch={{ href: (to) => pathIn(to, '/') }}
      title={t('question.receipt.page')}
    >
      <Panel title={t('question.receipt.title')}>
        {t('question.receipt.reference')}
        <strong>{props.reference}</strong>
      </Panel>
      <List
        kind="bullet"
        items={[
          props.canBeReached
            ? t('question.receipt.reach', { locality: name })
            : t('question.receipt.call', { phone: locality.contactPhone, hours }),
          t('question.receipt.nobody'),
        ]}
      />
      <Paragraph>
        <Link href={pathIn(language, `/${locality.code}`)}>{t('question.receipt.refer', { locality: name })}</Link>
      </Paragraph>
      <Paragraph>{t('question.receipt.leave')}</Paragraph>
    </FrontDoorPage>
  )
}
