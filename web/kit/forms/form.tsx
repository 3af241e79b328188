import type { Child } from 'hono/jsx'

export type HiddenValues = Readonly<Record<string, string | readonly string[] | undefined>>

export interface FormProps {
  action: string
  /** What it is for, where a page has more than one. */
  label?: string | undefined
  id?: string | undefined
  /** Answers of other pages that travel along. */
  hidden?: HiddenValues | undefined
  /** It carries a file. */
  hasFile?: boolean | undefined
  children: Child
}

/** A form that posts. The browser neither completes nor keeps what is typed, and the server does all checking. */
export const Form = (props: FormProps) => (
  <form
    method="post"
    action={props.action}
    id={props.id}
    aria-label={props.label}
    enctype={props.hasFile ? 'multipart/form-data' : undefined}
    autocomplete="off"
    novalidate
  >
    <Hidden values={props.hidden} />
    {props.children}
  </form>
)

export const Hidden = (props: { values?: HiddenValues | undefined }) => (
  <>
    {Object.entries(props.values ?? {}).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : (value ?? [])).map((each) => (
        <input type="hidden" name={name} value={each} />
      )),
    )}
  </>
)
