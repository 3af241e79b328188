import { classNames, idList } from '@kps/web-kit/class-names'
import type { Child } from 'hono/jsx'
import { Tag, type TagKind } from './tag.tsx'

export interface TaskItem {
  title: Child
  href?: string | undefined
  hint?: Child | undefined
  status: Child
  /** Shown as a tag of that kind; plain text when left out, as for what is done. */
  kind?: TagKind | undefined
}

export const TaskList = (props: { items: readonly TaskItem[]; idPrefix?: string | undefined }) => (
  <ul class="govuk-task-list">
    {props.items.map((item, index) => (
      <TaskListItem item={item} id={`${props.idPrefix ?? 'task-list'}-${index + 1}`} />
    ))}
  </ul>
)

const TaskListItem = ({ item, id }: { item: TaskItem; id: string }) => (
  <li class={classNames('govuk-task-list__item', item.href && 'govuk-task-list__item--with-link')}>
    <div class="govuk-task-list__name-and-hint">
      {item.href ? (
        <a
          class="govuk-link govuk-task-list__link"
          href={item.href}
          aria-describedby={idList(Boolean(item.hint) && `${id}-hint`, `${id}-status`)}
        >
          {item.title}
        </a>
      ) : (
        <div>{item.title}</div>
      )}
      {item.hint ? (
        <div id={`${id}-hint`} class="govuk-task-list__hint">
          {item.hint}
        </div>
      ) : null}
    </div>
    <div class="govuk-task-list__status" id={`${id}-status`}>
      {item.kind ? <Tag kind={item.kind}>{item.status}</Tag> : item.status}
    </div>
  </li>
)
