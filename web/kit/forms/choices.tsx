import { classNames } from '@kps/web-kit/class-names'
import type { Child } from 'hono/jsx'
import { Fieldset } from './fieldset.tsx'
import { describedBy, FormGroup, HintAndError } from './form-group.tsx'
import type { FieldProps } from './label.tsx'
import { Hint } from './message.tsx'

/** One thing that can be chosen. `divider` stands before it ("or"); `conditional` is asked when it is chosen. */
export interface Choice {
  value: string
  text: Child
  hint?: Child | undefined
  divider?: string | undefined
  conditional?: Child | undefined
  disabled?: boolean | undefined
  /** Of checkboxes: choosing it stands for choosing none of the others. The server takes it so in any case. */
  exclusive?: boolean | undefined
}

/** Each has an id of its own; a divider takes a number too, as in GOV.UK's. The first has the field's own. */
const idOf = (id: string, choices: readonly Choice[], index: number) => {
  const dividers = choices.slice(0, index + 1).filter((choice) => choice.divider).length
  return index + dividers === 0 ? id : `${id}-${index + dividers + 1}`
}

export interface ChoicesProps extends FieldProps {
  choices: readonly Choice[]
  inline?: boolean | undefined
}

/** Radios and checkboxes are the same but for their names and how many may be chosen. */
export const Choices = (props: ChoicesProps & { kind: 'radios' | 'checkboxes'; chosen: readonly string[] }) => {
  const id = props.id ?? props.name
  const block = `govuk-${props.kind}`
  return (
    <FormGroup error={Boolean(props.error)}>
      <Fieldset
        legend={props.label}
        legendSize={props.labelSize}
        legendIsHeading={props.labelIsHeading}
        describedBy={describedBy(id, props)}
      >
        <HintAndError id={id} hint={props.hint} error={props.error} />
        <div class={classNames(block, props.inline && `${block}--inline`)} data-module={block}>
          {props.choices.map((choice, index) => (
            <ChoiceItem
              choice={choice}
              block={block}
              id={idOf(id, props.choices, index)}
              name={props.name}
              chosen={props.chosen.includes(choice.value)}
            />
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  )
}

const ChoiceItem = (props: { choice: Choice; block: string; id: string; name: string; chosen: boolean }) => {
  const { choice, block, id } = props
  const conditionalId = `conditional-${id}`
  return (
    <>
      {choice.divider ? <div class={`${block}__divider`}>{choice.divider}</div> : null}
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          id={id}
          name={props.name}
          type={block === 'govuk-radios' ? 'radio' : 'checkbox'}
          value={choice.value}
          checked={props.chosen}
          disabled={choice.disabled}
          data-aria-controls={choice.conditional ? conditionalId : undefined}
          data-behaviour={choice.exclusive ? 'exclusive' : undefined}
          aria-describedby={choice.hint ? `${id}-item-hint` : undefined}
        />
        <label class={`govuk-label ${block}__label`} for={id}>
          {choice.text}
        </label>
        {choice.hint ? (
          <Hint id={`${id}-item-hint`} class={`${block}__hint`}>
            {choice.hint}
          </Hint>
        ) : null}
      </div>
      {choice.conditional ? (
        <div
          class={classNames(`${block}__conditional`, !props.chosen && `${block}__conditional--hidden`)}
          id={conditionalId}
        >
          {choice.conditional}
        </div>
      ) : null}
    </>
  )
}
