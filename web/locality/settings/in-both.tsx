import type { ContactField } from '@kps/locality/settings'

/** What was written of one thing, marked where it is te reo Māori whatever the page is in. */
export const InBoth = ({ name, text }: { name: ContactField; text: string }) =>
  name === 'hoursMi' ? <span lang="mi">{text}</span> : <span>{text}</span>
