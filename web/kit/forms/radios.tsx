import { Choices, type ChoicesProps } from './choices.tsx'

export interface RadiosProps extends ChoicesProps {
  value?: string | undefined
}

/** One answer of several. Its `label` is the legend; the first choice has the field's own id, for the error summary. */
export const Radios = (props: RadiosProps) => (
  <Choices {...props} kind="radios" chosen={props.value === undefined ? [] : [props.value]} />
)
