const pattern = /^(?:t|b|hub|registry)-[a-z2-7]{26}$/

/** True for the only names a namespace may bear: a kind and 26 random base32 letters, so that a name tells nothing and cannot climb out of the folder. */
export function isNamespaceName(text: string): boolean {
  return pattern.test(text)
}
