import type { PublicFacts } from '@kps/crossings/tenant-access'
import { words } from '@kps/foundation/language'
import { type FrontDoorContext, FrontDoorPage, pathIn } from '@kps/web-front-door/door'
import { EmptyField } from '@kps/web-front-door/limits'
import { BackLink, InsetText } from '@kps/web-kit/content'
import { BackButton, DefaultButton, ErrorSummary, Form } from '@kps/web-kit/forms'
import type { Child } from 'hono/jsx'
import { carried } from './draft.ts'
import type { FormPage } from './field.ts'
import { anchorOf } from './field-view.tsx'
import { frameWords } from './frame-words.ts'
import { sayProblem } from './say-problem.ts'
import type { Shown } from './step.ts'

/** The id of the form that each of its pages is. */
export const formId = 'answers'

export interface FrameProps {
  c: FrontDoorContext
  /** The form's own address, in English, and where its first page leads back to. */
  at: string
  backTo: string
  pages: readonly FormPage[]
  /** The open locality whose form it is, where it can be named. */
  locality?: PublicFacts | undefined
  shown: Shown
}

/** A page of the form: all answers of other pages travel in it unseen; back and the other language send it too. */
export const FormFrame = (props: FrameProps & { title?: string; go?: string; children: Child }) => {
  const { at, backTo, c, locality, pages, shown } = props
  const { language } = c.var
  const t = words(frameWords, language)
  const page = pages.find((one) => one.page === shown.page)
  const isFirst = page !== undefined && page === pages[0] && !shown.from
  return (
    <FrontDoorPage
      c={c}
      locality={locality}
      title={props.title ?? t('apply.page')}
      hasErrors={shown.problems.length > 0}
      languageSwitch={{ form: formId, name: 'language' }}
      first={<DefaultButton form={formId} name="go" value={props.go ?? 'next'} />}
      before={
        isFirst ? <BackLink href={pathIn(language, backTo)} /> : <BackButton form={formId} name="go" value="back" />
      }
    >
      <ErrorSummary
        errors={shown.problems.map((problem) => ({
          text: sayProblem(problem, language),
          href: problem.page === shown.page ? `#${anchorOf(problem.field)}` : undefined,
        }))}
      />
      <Form
        id={formId}
        action={pathIn(language, at)}
        hidden={{ page: shown.page, from: shown.from, ...carried(shown.draft, page) }}
      >
        <EmptyField value={shown.draft.website} />
        {props.children}
      </Form>
      <div role="alert">
        <template data-lost-line>
          <InsetText>{t('apply.lostLine')}</InsetText>
        </template>
      </div>
    </FrontDoorPage>
  )
}
