import { useWords } from '@kps/web-kit/words'

export interface FieldError {
  text: string
  /** `#` and the id of the field it is about. */
  href?: string | undefined
}

/** What is wrong on this page, first thing in it. Nothing when nothing is. It takes the focus, without script too. */
export const ErrorSummary = (props: {
  errors: readonly FieldError[]
  title?: string | undefined
  focus?: boolean | undefined
}) => {
  const t = useWords()
  if (props.errors.length === 0) return null
  const focus = props.focus ?? true
  return (
    <div
      class="govuk-error-summary"
      data-module="govuk-error-summary"
      tabindex={focus ? -1 : undefined}
      autofocus={focus}
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{props.title ?? t('kit.problem')}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {props.errors.map((error) => (
              <li>{error.href ? <a href={error.href}>{error.text}</a> : error.text}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}
