import { classNames } from '@kps/web-kit/class-names'
import type { Child } from 'hono/jsx'
import type { LabelSize } from './label.tsx'

export interface FieldsetProps {
  legend: Child
  legendSize?: LabelSize | undefined
  /** The legend is the page's h1: for pages that ask one question. */
  legendIsHeading?: boolean | undefined
  describedBy?: string | undefined
  role?: 'group' | undefined
  children?: Child
}

export const Fieldset = (props: FieldsetProps) => (
  <fieldset class="govuk-fieldset" role={props.role} aria-describedby={props.describedBy}>
    <legend
      class={classNames('govuk-fieldset__legend', props.legendSize && `govuk-fieldset__legend--${props.legendSize}`)}
    >
      {props.legendIsHeading ? <h1 class="govuk-fieldset__heading">{props.legend}</h1> : props.legend}
    </legend>
    {props.children}
  </fieldset>
)
