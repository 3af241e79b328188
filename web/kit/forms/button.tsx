import { classNames } from '@kps/web-kit/class-names'
import type { Child } from 'hono/jsx'

export interface ButtonProps {
  children: Child
  look?: 'primary' | 'secondary' | 'warning' | undefined
  name?: string | undefined
  value?: string | undefined
  id?: string | undefined
  /** The id of the form it sends, when it stands outside of it. */
  form?: string | undefined
  /** Where it sends the form, when that differs from the form's own action. */
  formaction?: string | undefined
  /** A second press within a second is ignored where scripts run; the server makes a repeat harmless in any case. */
  preventDoubleClick?: boolean | undefined
}

const lookOf = (look: ButtonProps['look']) =>
  classNames('govuk-button', look && look !== 'primary' && `govuk-button--${look}`)

export const Button = (props: ButtonProps) => (
  <button
    type="submit"
    value={props.value}
    name={props.name}
    data-prevent-double-click={props.preventDoubleClick ? 'true' : undefined}
    class={lookOf(props.look)}
    data-module="govuk-button"
    id={props.id}
    form={props.form}
    formaction={props.formaction}
  >
    {props.children}
  </button>
)

/** A link that looks like a button: for going somewhere, never for changing anything. */
export const ButtonLink = (props: { href: string; look?: ButtonProps['look']; children: Child }) => (
  <a href={props.href} class={lookOf(props.look)} data-module="govuk-button">
    {props.children}
  </a>
)

export const ButtonGroup = (props: { children: Child }) => <div class="govuk-button-group">{props.children}</div>

/**
 * What Enter in a field presses, when other buttons of the form (back, another language) stand before its own. Unseen;
 * a browser takes the first submit button in the document.
 */
export const DefaultButton = (props: { form: string; name: string; value: string }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: with tabindex -1 nobody comes to it, and the form's own button says the same
  <button
    type="submit"
    class="govuk-visually-hidden"
    form={props.form}
    name={props.name}
    value={props.value}
    tabindex={-1}
    aria-hidden="true"
  />
)
