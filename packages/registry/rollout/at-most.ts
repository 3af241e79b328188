/**
 * Does the work for each, in order, at most so many at once, and takes no further one once `isOver` says so; what has begun is ended.
 * @returns what was done, in the order of its ending
 */
export async function atMost<Item, Result>(
  atOnce: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  isOver: (done: Result) => boolean,
): Promise<readonly Result[]> {
  const done: Result[] = []
  const left = items.values()
  let over = false
  const worker = async () => {
    for (const item of left) {
      const result = await work(item)
      done.push(result)
      over ||= isOver(result)
      if (over) return
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
  return done
}
