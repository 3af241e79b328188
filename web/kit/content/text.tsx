import { classNames } from '@kps/web-kit/class-names'
import type { Child } from 'hono/jsx'

const sizes = { 1: 'l', 2: 'm', 3: 's', 4: 's' } as const

/** A heading; its size follows its level unless another is asked for. `caption` is a quiet line above an h1. */
export const Heading = (props: {
  level: 1 | 2 | 3 | 4
  size?: 's' | 'm' | 'l' | 'xl' | undefined
  id?: string | undefined
  caption?: Child | undefined
  children: Child
}) => {
  const Tag = `h${props.level}` as const
  const size = props.size ?? sizes[props.level]
  return (
    <>
      {props.caption ? <span class={`govuk-caption-${size === 's' ? 'm' : size}`}>{props.caption}</span> : null}
      <Tag class={`govuk-heading-${size}`} id={props.id}>
        {props.children}
      </Tag>
    </>
  )
}

export const Paragraph = (props: { lead?: boolean | undefined; small?: boolean | undefined; children: Child }) => (
  <p class={props.lead ? 'govuk-body-l' : props.small ? 'govuk-body-s' : 'govuk-body'}>{props.children}</p>
)

/** Text as somebody wrote it, line by line. */
export const OwnWords = (props: { text: string }) => (
  <>
    {props.text.split(/\n{2,}/).map((paragraph) => (
      <p class="govuk-body kps-own-words">{paragraph}</p>
    ))}
  </>
)

/** Nothing at all when there is nothing to list: an empty list is said aloud as one. */
export const List = (props: { kind?: 'bullet' | 'number' | undefined; items: readonly Child[] }) => {
  if (props.items.length === 0) return null
  const Tag = props.kind === 'number' ? 'ol' : 'ul'
  return (
    <Tag class={classNames('govuk-list', props.kind && `govuk-list--${props.kind}`)}>
      {props.items.map((item) => (
        <li>{item}</li>
      ))}
    </Tag>
  )
}

export const Link = (props: { href: string; children: Child; external?: boolean | undefined }) => (
  <a class="govuk-link" href={props.href} rel={props.external ? 'noreferrer' : undefined}>
    {props.children}
  </a>
)
