import { Choices, type ChoicesProps } from './choices.tsx'

export interface CheckboxesProps extends ChoicesProps {
  values?: readonly string[] | undefined
}

/** Any number of answers. Its `label` is the legend; the first choice has the field's own id, for the error summary. */
export const Checkboxes = (props: CheckboxesProps) => (
  <Choices {...props} kind="checkboxes" chosen={props.values ?? []} />
)
