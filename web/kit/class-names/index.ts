/** Class names in one attribute; what is not so is left out. */
export const classNames = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ')

/** Ids for `aria-describedby`; nothing when there are none, so that the attribute is left out. */
export const idList = (...ids: readonly (string | false | null | undefined)[]): string | undefined =>
  classNames(...ids) || undefined
