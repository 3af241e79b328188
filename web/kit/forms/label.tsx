import { classNames } from '@kps/web-kit/class-names'
import type { Child } from 'hono/jsx'

export type LabelSize = 's' | 'm' | 'l' | 'xl'

/** What every field says of itself. `error` marks the field and stands above it; `hint` stands under the label. */
export interface FieldProps {
  name: string
  label: Child
  id?: string | undefined
  hint?: Child | undefined
  error?: string | undefined
  labelSize?: LabelSize | undefined
  /** The label is the page's h1: for pages that ask one question. */
  labelIsHeading?: boolean | undefined
}

export const Label = (props: {
  for: string
  size?: LabelSize | undefined
  heading?: boolean | undefined
  children: Child
}) => {
  const label = (
    <label class={classNames('govuk-label', props.size && `govuk-label--${props.size}`)} for={props.for}>
      {props.children}
    </label>
  )
  return props.heading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
