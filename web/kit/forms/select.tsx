import { classNames } from '@kps/web-kit/class-names'
import { describedBy, Field } from './form-group.tsx'
import type { FieldProps } from './label.tsx'

export interface SelectProps extends FieldProps {
  options: readonly { value: string; text: string; disabled?: boolean | undefined }[]
  value?: string | undefined
}

export const Select = (props: SelectProps) => {
  const id = props.id ?? props.name
  return (
    <Field id={id} field={props}>
      <select
        class={classNames('govuk-select', props.error && 'govuk-select--error')}
        id={id}
        name={props.name}
        aria-describedby={describedBy(id, props)}
      >
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === props.value} disabled={option.disabled}>
            {option.text}
          </option>
        ))}
      </select>
    </Field>
  )
}
