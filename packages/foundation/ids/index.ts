const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** An id with its kind in front: `ref_01jd…`. It is time-ordered and carries no other meaning. */
export type Id<Prefix extends string> = `${Prefix}_${string}`

/**
 * Makes a new id: the prefix, ten characters of time (milliseconds, Crockford base 32) and sixteen random ones (80 bits).
 * @param prefix one of the listed kinds
 * @param now the instant of the command, ISO 8601 UTC
 */
export function newId<Prefix extends string>(prefix: Prefix, now: string): Id<Prefix> {
  let time = Date.parse(now)
  let head = ''
  for (let place = 0; place < 10; place += 1) {
    head = alphabet.charAt(time % 32) + head
    time = Math.floor(time / 32)
  }
  const random = crypto.getRandomValues(new Uint8Array(16))
  return `${prefix}_${head}${randomText(random)}`
}

/** Random text in Crockford base 32, five bits a byte. */
export function randomText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => alphabet.charAt(byte % 32)).join('')
}

/** Whether a text has the form of an id of this kind. It says nothing about whether such a row exists. */
export function isId<Prefix extends string>(prefix: Prefix, text: unknown): text is Id<Prefix> {
  return (
    typeof text === 'string' &&
    text.startsWith(`${prefix}_`) &&
    /^[0-9a-hjkmnp-tv-z]{26}$/.test(text.slice(prefix.length + 1))
  )
}
