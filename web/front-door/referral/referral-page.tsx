import type { PublicFacts } from '@kps/crossings/tenant-access'
import { words } from '@kps/foundation/language'
import { type FrontDoorContext, FrontDoorPage, pathIn } from '@kps/web-front-door/door'
import { EmptyField } from '@kps/web-front-door/limits'
import { carried, type Draft, type FieldName } from '@kps/web-front-door/referral-draft'
import { problemWords, type Shown } from '@kps/web-front-door/referral-steps'
import { BackLink, InsetText, NotificationBanner, Paragraph } from '@kps/web-kit/content'
import { BackButton, DefaultButton, ErrorSummary, Form } from '@kps/web-kit/forms'
import type { Child } from 'hono/jsx'
import { anchorOf } from './anchor.ts'
import { referralWords } from './words.ts'

const form = 'answers'

export interface ReferralPageProps {
  c: FrontDoorContext
  /** The open locality, or nothing when the registry could not be asked: answers matter more than its name. */
  locality: PublicFacts | undefined
  /** The other open localities. */
  others: readonly PublicFacts[]
  code: string
  shown: Shown
}

/** A page of the form: all answers of other pages travel in it unseen; back and the other language send it too. */
export const ReferralPage = (
  props: ReferralPageProps & { title: string; asks?: readonly (FieldName | 'people')[]; go?: string; children: Child },
) => {
  const { c, shown } = props
  const t = words(problemWords, c.var.language)
  const say = words(referralWords, c.var.language)
  const onPage: ReadonlySet<string> = new Set(props.asks)
  const isFirst = shown.page === 'start'
  return (
    <FrontDoorPage
      c={c}
      locality={props.locality}
      title={props.title}
      hasErrors={shown.problems.length > 0}
      languageSwitch={{ form, name: 'language' }}
      first={<DefaultButton form={form} name="go" value={props.go ?? 'next'} />}
      before={
        isFirst && !shown.from ? (
          isBlank(shown.draft) ? (
            <BackLink href={pathIn(c.var.language, `/${props.code}`)} />
          ) : undefined
        ) : (
          <BackButton form={form} name="go" value="back" />
        )
      }
    >
      <ErrorSummary
        errors={shown.problems.map(({ field, key }) => {
          const isDate = field.endsWith('date')
          const isHere = onPage.has(isDate ? `${field}-day` : field)
          return { text: t(key), href: isHere ? `#${anchorOf(field)}${isDate ? '-day' : ''}` : undefined }
        })}
      />
      {shown.asksAgain ? (
        <NotificationBanner kind="refusal" heading={say('form.changed')}>
          <Paragraph>{say('form.changed.kept')}</Paragraph>
        </NotificationBanner>
      ) : null}
      <Form
        id={form}
        action={pathIn(c.var.language, `/${props.code}`)}
        hidden={{
          page: shown.page,
          from: shown.from,
          ...carried(
            shown.draft,
            props.asks?.filter((name) => name !== 'people'),
          ),
        }}
      >
        <EmptyField value={shown.draft.website} />
        {props.children}
      </Form>
      <div role="alert">
        <template data-lost-line>
          <InsetText>{say('form.lostLine')}</InsetText>
        </template>
      </div>
    </FrontDoorPage>
  )
}

/** A link away from the form is offered only while there is nothing to lose. */
const isBlank = ({ answers, people }: Draft) => Object.keys(answers).length + people.length === 0
