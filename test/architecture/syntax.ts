import { parse } from './source-files.ts'

interface Node {
  readonly type: string
  readonly [part: string]: unknown
}

const isNode = (part: unknown): part is Node =>
  typeof part === 'object' && part !== null && 'type' in part && typeof part.type === 'string'

function* nodesIn(part: unknown): Generator<Node> {
  if (Array.isArray(part)) for (const each of part) yield* nodesIn(each)
  if (!isNode(part)) return
  yield part
  for (const child of Object.values(part)) yield* nodesIn(child)
}

/** A call of a method: `orm.insert(referrals)` is `insert` with `referrals` given. */
export interface MethodCall {
  readonly method: string
  /** The first argument when it is a plain name. */
  readonly given: string | undefined
}

export function methodCallsIn(file: string): readonly MethodCall[] {
  return [...nodesIn(parse(file).program)].flatMap((node) => {
    if (node.type !== 'CallExpression' || !isNode(node.callee) || node.callee.type !== 'MemberExpression') return []
    const { property } = node.callee
    const [first] = Array.isArray(node.arguments) ? node.arguments : []
    if (!isNode(property) || typeof property.name !== 'string') return []
    return [{ method: property.name, given: isNode(first) && typeof first.name === 'string' ? first.name : undefined }]
  })
}

/** The functions that a file calls by a plain name. */
export const functionCallsIn = (file: string): readonly string[] =>
  [...nodesIn(parse(file).program)].flatMap(({ type, callee }) =>
    type === 'CallExpression' && isNode(callee) && typeof callee.name === 'string' ? [callee.name] : [],
  )

/** The texts of all templates and strings in a file, one entry a piece. */
export function textsIn(file: string): readonly string[] {
  return [...nodesIn(parse(file).program)].flatMap((node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') return [node.value]
    if (node.type !== 'TemplateElement' || typeof node.value !== 'object' || node.value === null) return []
    return 'cooked' in node.value && typeof node.value.cooked === 'string' ? [node.value.cooked] : []
  })
}

/** The names that a file declares, gives or reads. Texts and comments are left out. */
export function namesIn(file: string): ReadonlySet<string> {
  return new Set(
    [...nodesIn(parse(file).program)].flatMap((node) =>
      (node.type === 'Identifier' || node.type === 'PrivateIdentifier') && typeof node.name === 'string'
        ? [node.name]
        : [],
    ),
  )
}

/** The texts that stand between the tags of a page, and those of several words that its elements are given. */
export const shownIn = (file: string): readonly string[] => [
  ...textsIn(file).filter((text) => text.includes(' ')),
  ...[...nodesIn(parse(file).program)].flatMap(({ type, value }) =>
    type === 'JSXText' && typeof value === 'string' && value.trim() ? [value.trim()] : [],
  ),
]
