import { classNames } from '@kps/web-kit/class-names'
import { describedBy, Field } from './form-group.tsx'
import type { FieldProps } from './label.tsx'

export interface TextInputProps extends FieldProps {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'search' | undefined
  /** Room for so many characters, when the answer's length is known. */
  width?: 2 | 3 | 4 | 10 | 20 | undefined
  inputmode?: 'numeric' | 'tel' | 'email' | 'decimal' | undefined
  autocomplete?: string | undefined
  spellcheck?: boolean | undefined
}

export const TextInput = (props: TextInputProps) => {
  const id = props.id ?? props.name
  return (
    <Field id={id} field={props}>
      <input
        class={classNames(
          'govuk-input',
          props.width && `govuk-input--width-${props.width}`,
          props.error && 'govuk-input--error',
        )}
        id={id}
        name={props.name}
        type={props.type ?? 'text'}
        spellcheck={props.spellcheck}
        value={props.value || undefined}
        aria-describedby={describedBy(id, props)}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
      />
    </Field>
  )
}
