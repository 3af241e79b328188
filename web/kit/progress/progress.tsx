import type { HowFar } from './progress-events.ts'

export interface ProgressProps extends HowFar {
  /** Unique on the page. */
  id: string
  label: string
  /** Where the events of the job are, of our own site. */
  events: string
  /** This page again: how one goes on without scripts. */
  again: { href: string; text: string }
}

/** How far a long job is. It moves on by itself where scripts run; elsewhere a link asks again. */
export const Progress = (props: ProgressProps) => (
  <div class="kps-progress" data-progress={props.events}>
    <label class="kps-progress__label" for={props.id}>
      {props.label}
    </label>
    <progress class="kps-progress__bar" id={props.id} value={props.done} max={props.of} />
    <p class="govuk-body" role="status">
      {props.text}
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={props.again.href}>
        {props.again.text}
      </a>
    </p>
  </div>
)
