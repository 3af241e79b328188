import { words } from '@kps/foundation/language'
import { Details, Scrolling, Table } from '@kps/web-kit/content'
import { useLanguage } from '@kps/web-kit/words'
import type { Child } from 'hono/jsx'
import { pictureWords } from './words.ts'

/** What a picture shows, for who reads rather than looks. */
export interface TwinTable {
  columns: readonly string[]
  rows: readonly (readonly Child[])[]
}

export interface PictureProps {
  /** Unique on the page: the drawing's title and description are found by it. */
  id: string
  title: string
  /** What the reader should see in it, in a sentence. */
  description: string
  /** In pixels. The width is the page's: what is inside stands at percentages of it, so that letters keep their size. */
  height: number
  /** What the signs mean, below the drawing. */
  legend?: Child | undefined
  /** The same facts as a table, folded below; a page that shows that table itself says so. */
  twin: TwinTable | Child | 'on-page'
  children?: Child
}

/** The frame of every drawing: a title, a description, and the same facts in a table. */
export const Picture = (props: PictureProps) => (
  <figure class="kps-picture">
    <figcaption class="kps-picture__title">{props.title}</figcaption>
    <svg width="100%" height={props.height} role="img" aria-labelledby={`${props.id}-title ${props.id}-text`}>
      <title id={`${props.id}-title`}>{props.title}</title>
      <desc id={`${props.id}-text`}>{props.description}</desc>
      {props.children}
    </svg>
    {props.legend}
    {props.twin === 'on-page' ? null : isTwin(props.twin) ? <Twin title={props.title} {...props.twin} /> : props.twin}
  </figure>
)

const isTwin = (twin: TwinTable | Child): twin is TwinTable =>
  typeof twin === 'object' && twin !== null && 'columns' in twin && 'rows' in twin

const Twin = (props: TwinTable & { title: string }) => (
  <Details summary={words(pictureWords, useLanguage())('picture.table')}>
    <Scrolling label={props.title}>
      <Table
        caption={props.title}
        captionSize="s"
        firstCellIsHeader
        columns={props.columns.map((text) => ({ text }))}
        rows={props.rows}
      />
    </Scrolling>
  </Details>
)
