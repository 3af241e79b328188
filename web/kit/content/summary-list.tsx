import { classNames } from '@kps/web-kit/class-names'
import type { Child } from 'hono/jsx'

export interface SummaryAction {
  href: string
  text: Child
  /** What it changes, for who hears the page: "Change" alone says too little. */
  about: string
}

/** A button instead of a link, for pages whose answers travel in POST bodies. */
export interface SummaryButton {
  form: string
  name: string
  value: string
  text: string
  about: string
}

export interface SummaryRow {
  key: Child
  value: Child
  actions?: readonly (SummaryAction | SummaryButton)[] | undefined
}

export const SummaryList = (props: { rows: readonly SummaryRow[]; noBorder?: boolean | undefined }) => {
  const anyActions = props.rows.some((row) => row.actions?.length)
  return (
    <dl class={classNames('govuk-summary-list', props.noBorder && 'govuk-summary-list--no-border')}>
      {props.rows.map((row) => (
        <div
          class={classNames(
            'govuk-summary-list__row',
            anyActions && !row.actions?.length && 'govuk-summary-list__row--no-actions',
          )}
        >
          <dt class="govuk-summary-list__key">{row.key}</dt>
          <dd class="govuk-summary-list__value">{row.value}</dd>
          {row.actions?.length ? <Actions actions={row.actions} /> : null}
        </div>
      ))}
    </dl>
  )
}

const Actions = (props: { actions: readonly (SummaryAction | SummaryButton)[] }) => {
  const [only, ...others] = props.actions
  return (
    <dd class="govuk-summary-list__actions">
      {only && others.length === 0 ? (
        <Action action={only} />
      ) : (
        <ul class="govuk-summary-list__actions-list">
          {props.actions.map((action) => (
            <li class="govuk-summary-list__actions-list-item">
              <Action action={action} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  )
}

const Action = ({ action }: { action: SummaryAction | SummaryButton }) => {
  const about = <span class="govuk-visually-hidden"> {action.about}</span>
  return 'href' in action ? (
    <a class="govuk-link" href={action.href}>
      {action.text}
      {about}
    </a>
  ) : (
    <button type="submit" class="kps-link-button" form={action.form} name={action.name} value={action.value}>
      {action.text}
      {about}
    </button>
  )
}
