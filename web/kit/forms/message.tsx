import { classNames } from '@kps/web-kit/class-names'
import { useWords } from '@kps/web-kit/words'
import type { Child } from 'hono/jsx'

export const Hint = (props: { id?: string | undefined; class?: string | undefined; children: Child }) => (
  <div id={props.id} class={classNames('govuk-hint', props.class)}>
    {props.children}
  </div>
)

export const ErrorMessage = (props: { id?: string | undefined; children: Child }) => {
  const t = useWords()
  return (
    <p id={props.id} class="govuk-error-message">
      <span class="govuk-visually-hidden">{t('kit.error')}</span> {props.children}
    </p>
  )
}
