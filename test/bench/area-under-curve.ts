/**
 * How often a number of the first list is greater than one of the second, a tie counting half: the area under the curve of
 * a classifier that goes by the number alone. 0.5 when it tells nothing.
 */
export function areaUnderCurve(first: readonly number[], second: readonly number[]): number {
  const all = [
    ...first.map((value) => ({ value, isFirst: true })),
    ...second.map((value) => ({ value, isFirst: false })),
  ]
  all.sort((one, other) => one.value - other.value)
  let ranks = 0
  for (let begin = 0; begin < all.length; ) {
    let end = begin
    while (end < all.length && all[end]?.value === all[begin]?.value) end += 1
    const rank = (begin + 1 + end) / 2
    for (let place = begin; place < end; place += 1) if (all[place]?.isFirst) ranks += rank
    begin = end
  }
  return (ranks - (first.length * (first.length + 1)) / 2) / (first.length * second.length)
}
