import { classNames } from '@kps/web-kit/class-names'
import { useWords } from '@kps/web-kit/words'
import type { Child } from 'hono/jsx'
import { type Direction, SortLink } from './sort.tsx'

export interface Column {
  text: Child
  numeric?: boolean | undefined
  /** The column can be sorted by: where that leads, and how it stands now. The page comes back sorted. */
  sort?: { href: string; direction: Direction | 'none' } | undefined
}

export interface TableProps {
  /** What the table shows: every table says it. */
  caption: Child
  captionSize?: 's' | 'm' | 'l' | undefined
  /** Said and not shown, where a heading above says the same. */
  captionHidden?: boolean | undefined
  columns: readonly Column[]
  rows: readonly (readonly Child[])[]
  /** The first cell of each row names the row. */
  firstCellIsHeader?: boolean | undefined
  small?: boolean | undefined
}

export const Table = (props: TableProps) => (
  <table class={classNames('govuk-table', props.small && 'govuk-table--small-text-until-tablet')}>
    <caption
      class={classNames(
        'govuk-table__caption',
        props.captionSize && `govuk-table__caption--${props.captionSize}`,
        props.captionHidden && 'govuk-visually-hidden',
      )}
    >
      {props.caption}
      {props.columns.some((column) => column.sort) ? <SortHint /> : null}
    </caption>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        {props.columns.map((column) => (
          <th
            scope="col"
            class={classNames('govuk-table__header', column.numeric && 'govuk-table__header--numeric')}
            aria-sort={column.sort?.direction}
          >
            {column.sort ? <SortLink {...column.sort}>{column.text}</SortLink> : column.text}
          </th>
        ))}
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      {props.rows.map((row) => (
        <tr class="govuk-table__row">
          {row.map((cell, index) =>
            index === 0 && props.firstCellIsHeader ? (
              <th scope="row" class="govuk-table__header">
                {cell}
              </th>
            ) : (
              <td
                class={classNames('govuk-table__cell', props.columns[index]?.numeric && 'govuk-table__cell--numeric')}
              >
                {cell}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)

const SortHint = () => <span class="govuk-visually-hidden"> {useWords()('kit.sort.hint')}</span>

/** A wide table that scrolls sideways by itself on a small screen, by keyboard too. `label` names it. */
export const Scrolling = (props: { label: string; children: Child }) => (
  // What scrolls must be reachable by keyboard.
  <section class="kps-scroll" tabindex={0} aria-label={props.label}>
    {props.children}
  </section>
)
