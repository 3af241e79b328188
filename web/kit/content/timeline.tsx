import { useWords } from '@kps/web-kit/words'
import type { Child } from 'hono/jsx'

export interface TimelineEvent {
  title: Child
  /** When, in words, and the same as a machine reads it. */
  when: string
  dateTime: string
  /** The name of who did it. */
  by?: string | undefined
  body?: Child | undefined
}

/** What happened, in the order given, newest first: the Ministry of Justice's pattern. */
export const Timeline = (props: { events: readonly TimelineEvent[]; level?: 2 | 3 | undefined }) => {
  const t = useWords()
  const Title = props.level === 2 ? 'h2' : 'h3'
  return (
    <div class="moj-timeline">
      {props.events.map((event) => (
        <div class="moj-timeline__item">
          <div class="moj-timeline__header">
            <Title class="moj-timeline__title">{event.title}</Title>{' '}
            {event.by ? <p class="moj-timeline__byline">{t('kit.by', { name: event.by })}</p> : null}
          </div>
          <p class="moj-timeline__date">
            <time datetime={event.dateTime}>{event.when}</time>
          </p>
          <div class="moj-timeline__description">{event.body}</div>
        </div>
      ))}
    </div>
  )
}
