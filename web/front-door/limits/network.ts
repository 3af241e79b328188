/**
 * The network that an address belongs to: an IPv4 /24 or an IPv6 /56, as text. A household or a school moves about within
 * one, so its next address is not a new visitor. What is no address at all shares one network.
 */
export function networkOf(address: string | undefined): string {
  const text = address?.trim() ?? ''
  const v4 = v4In(text) ?? v4In(/^::ffff:(.+)$/i.exec(text)?.[1] ?? '')
  if (v4) return `${v4.slice(0, 3).join('.')}.0/24`
  const v6 = groupsOf(text)
  if (!v6) return 'unknown'
  const [first = 0, second = 0, third = 0, fourth = 0] = v6
  return `${[first, second, third, fourth & 0xff00].map((group) => group.toString(16)).join(':')}::/56`
}

function v4In(text: string): readonly number[] | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number)
  return parts?.every((part) => part <= 255) ? parts : undefined
}

/** The eight groups of an IPv6 address; the `::` stands for as many zeros as are missing. */
function groupsOf(text: string): readonly number[] | undefined {
  const halves = text.replace(/%.*$/, '').split('::')
  if (halves.length > 2 || !text.includes(':')) return undefined
  const [before = [], after = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const missing = 8 - before.length - after.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after]
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : undefined
}

/**
 * What a network is counted under: a digest that is another one each day, so that no address stands among the counters and
 * none can be followed from day to day. Whoever runs the counters sees the address anyway; it keeps it out of our hands.
 */
export async function networkKey(address: string | undefined, day: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`network ${day} ${networkOf(address)}`))
  return btoa(String.fromCharCode(...new Uint8Array(digest).subarray(0, 12)))
}
