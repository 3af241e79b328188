import { classNames, idList } from '@kps/web-kit/class-names'
import type { Child } from 'hono/jsx'
import { type FieldProps, Label } from './label.tsx'
import { ErrorMessage, Hint } from './message.tsx'

/** The group around one or several controls; a field in error carries its mark. */
export const FormGroup = (props: {
  error?: boolean | undefined
  class?: string | undefined
  limit?: number | undefined
  children: Child
}) => (
  <div
    class={classNames('govuk-form-group', props.error && 'govuk-form-group--error', props.class)}
    data-module={props.limit ? 'govuk-character-count' : undefined}
    data-maxlength={props.limit}
  >
    {props.children}
  </div>
)

export const hintId = (id: string) => `${id}-hint`
export const errorId = (id: string) => `${id}-error`

/** The ids that describe a field: other text first, then its hint and its error. */
export const describedBy = (id: string, props: { hint?: unknown; error?: unknown }, other?: string) =>
  idList(other, Boolean(props.hint) && hintId(id), Boolean(props.error) && errorId(id))

export const HintAndError = (props: { id: string; hint?: Child | undefined; error?: string | undefined }) => (
  <>
    {props.hint ? <Hint id={hintId(props.id)}>{props.hint}</Hint> : null}
    {props.error ? <ErrorMessage id={errorId(props.id)}>{props.error}</ErrorMessage> : null}
  </>
)

/** Label, hint and error of one control, then the control. */
export const Field = (props: {
  id: string
  field: FieldProps
  class?: string | undefined
  limit?: number | undefined
  children: Child
}) => (
  <FormGroup error={Boolean(props.field.error)} class={props.class} limit={props.limit}>
    <Label for={props.id} size={props.field.labelSize} heading={props.field.labelIsHeading}>
      {props.field.label}
    </Label>
    <HintAndError id={props.id} hint={props.field.hint} error={props.field.error} />
    {props.children}
  </FormGroup>
)
