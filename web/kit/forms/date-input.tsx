import { classNames } from '@kps/web-kit/class-names'
import { useWords } from '@kps/web-kit/words'
import { Fieldset } from './fieldset.tsx'
import { describedBy, FormGroup, HintAndError } from './form-group.tsx'
import type { FieldProps } from './label.tsx'

type Part = 'day' | 'month' | 'year'

export interface DateInputProps extends FieldProps {
  /** What was typed, as it was typed. */
  value?: Partial<Record<Part, string | undefined>> | undefined
  /** Which of the three are wrong; all, when there is an error and nothing is said. */
  wrong?: readonly Part[] | undefined
}

const parts: readonly Part[] = ['day', 'month', 'year']

/** A date in three fields named `<name>-day`, `<name>-month`, `<name>-year`; `<name>-day` is also the first one's id. */
export const DateInput = (props: DateInputProps) => {
  const t = useWords()
  const id = props.id ?? props.name
  const isWrong = (part: Part) => Boolean(props.error) && (props.wrong ?? parts).includes(part)
  return (
    <FormGroup error={Boolean(props.error)}>
      <Fieldset
        role="group"
        legend={props.label}
        legendSize={props.labelSize}
        legendIsHeading={props.labelIsHeading}
        describedBy={describedBy(id, props)}
      >
        <HintAndError id={id} hint={props.hint} error={props.error} />
        <div class="govuk-date-input" id={id}>
          {parts.map((part) => (
            <div class="govuk-date-input__item">
              <div class="govuk-form-group">
                <label class="govuk-label govuk-date-input__label" for={`${id}-${part}`}>
                  {t(`kit.${part}`)}
                </label>
                <input
                  class={classNames(
                    'govuk-input govuk-date-input__input',
                    part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
                    isWrong(part) && 'govuk-input--error',
                  )}
                  id={`${id}-${part}`}
                  name={`${props.name}-${part}`}
                  type="text"
                  value={props.value?.[part] || undefined}
                  inputmode="numeric"
                />
              </div>
            </div>
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  )
}
