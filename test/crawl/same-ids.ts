import { dice } from '@kps/local/demo'

/**
 * Does something with ids that a seed decides: twice with one seed, and the same rows have the same keys. Only the sixteen
 * random bytes of an id are so; keys, nonces and secrets stay random.
 */
export async function withIdsOf<Result>(seed: number, work: () => Promise<Result>): Promise<Result> {
  const roll = dice(seed)
  const random = crypto.getRandomValues.bind(crypto)
  const given: typeof random = (array) => {
    if (!(array instanceof Uint8Array) || array.length !== 16) return random(array)
    for (let place = 0; place < array.length; place += 1) array[place] = roll.between(0, 255)
    return array
  }
  Object.defineProperty(crypto, 'getRandomValues', { value: given, configurable: true, writable: true })
  try {
    return await work()
  } finally {
    Reflect.deleteProperty(crypto, 'getRandomValues')
  }
}
