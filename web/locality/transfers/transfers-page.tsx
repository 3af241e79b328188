import { formatInstant, words } from '@kps/foundation/language'
import type { SignedIn } from '@kps/locality/roles'
import type { SentOn, Transfers } from '@kps/locality/transfers'
import { BackLink, Heading, Link, Paragraph, Scrolling, Table, Tag } from '@kps/web-kit/content'
import { Button, Form } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import type { Child } from 'hono/jsx'
import { transfersWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  transfers: Transfers
}

/** What goes to other localities, what of it still waits, and what came from them. Stubs only: nobody is named. */
export const TransfersPage = ({ c, actor, transfers }: Props) => {
  const { language } = c.var
  const t = words(transfersWords, language)
  const when = (instant: string) => formatInstant(instant, language, 'short')
  const to = (one: SentOn): Child => (
    <>
      {one.toName} {one.immediateDanger ? <Tag kind="grave">{t('transfers.danger')}</Tag> : null}
    </>
  )
  const stub = (one: SentOn): readonly Child[] => [
    <span class="kps-number">{one.reference}</span>,
    to(one),
    when(one.at),
  ]
  const columns = [t('transfers.reference'), t('transfers.to'), t('transfers.came')]
  const { waiting, sent, received } = transfers
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('transfers.title')}
      before={<BackLink href="/triage">{t('transfers.queue')}</BackLink>}
    >
      <Heading level={1}>{t('transfers.title')}</Heading>
      <Paragraph>{t('transfers.what')}</Paragraph>
      {waiting.length > 0 ? (
        <>
          <Listed caption={t('transfers.waiting')} columns={columns} rows={waiting.map(stub)} />
          <Paragraph>{t('transfers.waiting.text')}</Paragraph>
          <Form action="/transfers">
            <Button look="secondary" preventDoubleClick>
              {t('transfers.waiting.again')}
            </Button>
          </Form>
        </>
      ) : null}
      <Listed
        caption={t('transfers.sent')}
        columns={[...columns, t('transfers.delivered')]}
        rows={sent.map((one) => [...stub(one), one.deliveredAt ? when(one.deliveredAt) : ''])}
        none={t('transfers.none')}
      />
      <Listed
        caption={t('transfers.received')}
        columns={[t('transfers.from'), t('transfers.when'), t('transfers.open')]}
        rows={received.map((one) => [
          one.fromName,
          when(one.receivedAt),
          <Link href={`/triage/${one.referralId}`}>{t('transfers.open')}</Link>,
        ])}
        none={t('transfers.none')}
      />
    </LocalityPage>
  )
}

const Listed = (props: {
  caption: string
  columns: readonly string[]
  rows: readonly (readonly Child[])[]
  none?: string
}) =>
  props.rows.length === 0 ? (
    <>
      <Heading level={2}>{props.caption}</Heading>
      <Paragraph>{props.none}</Paragraph>
    </>
  ) : (
    <Scrolling label={props.caption}>
      <Table
        caption={props.caption}
        captionSize="m"
        firstCellIsHeader
        columns={props.columns.map((text) => ({ text }))}
        rows={props.rows}
      />
    </Scrolling>
  )
