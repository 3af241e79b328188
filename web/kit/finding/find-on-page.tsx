import type { Child } from 'hono/jsx'

export interface FindOnPageProps {
  /** Unique on the page. */
  id: string
  label: string
  hint: string
  /** With `{shown}` and `{all}`: how many rows are left. */
  count: string
  /** A key that leads into the field, for who has turned keys on. */
  keys?: string | undefined
  /** The list to look in: the rows of its table. */
  children: Child
}

/**
 * A field that narrows the list below it down while one types. It is hidden where no script runs: the list is whole there,
 * and the browser's own search finds in it. It has no name: what is typed is never sent, so that no name of a person gets
 * into an address.
 */
export const FindOnPage = (props: FindOnPageProps) => (
  <div data-find={props.count}>
    <div class="govuk-form-group kps-screen-only" data-find-field hidden>
      <label class="govuk-label" for={props.id}>
        {props.label}
      </label>
      <div class="govuk-hint" id={`${props.id}-hint`}>
        {props.hint}
      </div>
      <input
        class="govuk-input govuk-input--width-20"
        id={props.id}
        type="search"
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${props.id}-hint`}
        data-keys={props.keys}
      />
      <p class="govuk-body-s" role="status" />
    </div>
    {props.children}
  </div>
)
