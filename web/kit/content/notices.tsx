import { classNames } from '@kps/web-kit/class-names'
import { useWords } from '@kps/web-kit/words'
import type { Child } from 'hono/jsx'

export const Details = (props: {
  summary: Child
  open?: boolean | undefined
  id?: string | undefined
  children: Child
}) => (
  <details id={props.id} class="govuk-details" open={props.open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{props.summary}</span>
    </summary>
    <div class="govuk-details__text">{props.children}</div>
  </details>
)

export const InsetText = (props: { id?: string | undefined; children: Child }) => (
  <div id={props.id} class="govuk-inset-text">
    {props.children}
  </div>
)

export const WarningText = (props: { children: Child }) => {
  const t = useWords()
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{t('kit.warning')}</span> {props.children}
      </strong>
    </div>
  )
}

/**
 * Says what just happened or what matters now; `success` is announced at once. `refusal` is for what kept a form from being
 * taken though no field of it is wrong: it takes the focus, as an error summary does. One on a page.
 */
export const NotificationBanner = (props: {
  kind?: 'important' | 'success' | 'refusal' | undefined
  title?: string | undefined
  heading?: Child | undefined
  children?: Child
}) => {
  const t = useWords()
  const success = props.kind === 'success'
  const refusal = props.kind === 'refusal'
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a label
    <div
      class={classNames('govuk-notification-banner', success && 'govuk-notification-banner--success')}
      role={success || refusal ? 'alert' : 'region'}
      tabindex={refusal ? -1 : undefined}
      autofocus={refusal}
      aria-labelledby="govuk-notification-banner-title"
      data-module="govuk-notification-banner"
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="govuk-notification-banner-title">
          {props.title ?? t(success ? 'kit.success' : 'kit.important')}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        {props.heading ? <p class="govuk-notification-banner__heading">{props.heading}</p> : null}
        {props.children}
      </div>
    </div>
  )
}

/** `confirmation`: what was done, and its short reference. `interruption`: what to know before going on. It is the page's h1. */
export const Panel = (props: {
  kind?: 'confirmation' | 'interruption' | undefined
  title: Child
  children?: Child
}) => (
  <div class={`govuk-panel govuk-panel--${props.kind ?? 'confirmation'}`}>
    <h1 class="govuk-panel__title">{props.title}</h1>
    {props.children ? <div class="govuk-panel__body">{props.children}</div> : null}
  </div>
)
