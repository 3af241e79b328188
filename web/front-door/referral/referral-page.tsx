import type { PublicFacts } from '@kps/crossings/tenant-access'
import { words } from '@kps/foundation/language'
import { type FrontDoorContext, FrontDoorPage, pathIn } from '@kps/web-front-door/door'
import { carried, type FieldName } from '@kps/web-front-door/referral-draft'
import { problemWords, type Shown } from '@kps/web-front-door/referral-steps'
import { BackLink } from '@kps/web-kit/content'
import { BackButton, DefaultButton, ErrorSummary, Form } from '@kps/web-kit/forms'
import type { Child } from 'hono/jsx'

const form = 'answers'

export interface ReferralPageProps {
  c: FrontDoorContext
  /** The open locality, or nothing when the registry could not be asked: answers matter more than its name. */
  locality: PublicFacts | undefined
  code: string
  shown: Shown
}

/** A page of the form: all answers of other pages travel in it unseen; back and the other language send it too. */
export const ReferralPage = (
  props: ReferralPageProps & { title: string; asks?: readonly FieldName[]; go?: string; children: Child },
) => {
  const { c, shown } = props
  const t = words(problemWords, c.var.language)
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
          <BackLink href={pathIn(c.var.language, `/${props.code}`)} />
        ) : (
          <BackButton form={form} name="go" value="back" />
        )
      }
    >
      <ErrorSummary
        errors={shown.problems.map(({ field, key }) => ({
          text: t(key),
          href: `#${field.replace(/date$/, 'date-day')}`,
        }))}
      />
      <Form
        id={form}
        action={pathIn(c.var.language, `/${props.code}`)}
        hidden={{ page: shown.page, from: shown.from, ...carried(shown.draft, props.asks) }}
      >
        {props.children}
      </Form>
    </FrontDoorPage>
  )
}
