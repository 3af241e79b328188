import type { Child } from 'hono/jsx'

export interface TimelineEvent {
  title: Child
  /** When, in words, and the same as a machine reads it. */
  when: string
  dateTime: string
  by?: Child | undefined
  body?: Child | undefined
}

/** What happened, in the order given (newest first, as the Ministry of Justice's pattern has it). */
export const Timeline = (props: { events: readonly TimelineEvent[]; level?: 2 | 3 | undefined }) => {
  const Title = props.level === 2 ? 'h2' : 'h3'
  return (
    <ol class="kps-timeline">
      {props.events.map((event) => (
        <li class="kps-timeline__item">
          <Title class="kps-timeline__title">{event.title}</Title>
          <p class="kps-timeline__when">
            <time datetime={event.dateTime}>{event.when}</time>
            {event.by ? <> · {event.by}</> : null}
          </p>
          {event.body ? <div class="kps-timeline__body">{event.body}</div> : null}
        </li>
      ))}
    </ol>
  )
}
