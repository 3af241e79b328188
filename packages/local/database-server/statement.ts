import { BoundedMap } from './bounded-map.ts'
import { StatementFailure } from './failures.ts'
import { parametersOf } from './parameters.ts'
import { refusalOf } from './refusals.ts'
import { statementsIn, type Token, tokensOf } from './tokens.ts'

/** What the server has to know of one SQL statement before the engine sees it. */
export type Statement = {
  readonly sql: string
  /** Its verb, also of a statement that begins WITH: SELECT, INSERT, BEGIN … */
  readonly verb: string
  readonly explains: boolean
  /** It may take the database's write lock. */
  readonly writes: boolean
  readonly changesSchema: boolean
  /** It changes the schema, binds nothing, and SQLite cannot take it for more than one statement either. */
  readonly runsAsText: boolean
  /** It ends the whole transaction undone, not only back to a savepoint. */
  readonly rollsBack: boolean
  /** One entry per bound value: its name with the mark, or null. */
  readonly parameters: readonly (string | null)[]
  /** Why no client may run it. */
  readonly refusal: StatementFailure | undefined
}

const main = new Set(['SELECT', 'VALUES', 'INSERT', 'REPLACE', 'UPDATE', 'DELETE'])
const schemaVerbs = new Set(['CREATE', 'DROP', 'ALTER'])
const quiet = new Set(['SELECT', 'VALUES', 'PRAGMA', 'COMMIT', 'END', 'ROLLBACK', 'SAVEPOINT', 'RELEASE'])
const known = new BoundedMap<string, readonly Statement[]>(2_000)

/**
 * Reads an SQL text into its statements. Throws SQL_PARSE_ERROR where SQLite's tokenizer would stop.
 */
export function statementsOf(sql: string): readonly Statement[] {
  const before = known.get(sql)
  if (before !== undefined) return before
  const tokens = tokensOf(sql)
  if (tokens === undefined) throw new StatementFailure('SQL_PARSE_ERROR', 'SQL string could not be parsed')
  const statements = statementsIn(tokens).map((part) => statementOf(sql, part))
  if (sql.length <= 20_000) known.set(sql, statements)
  return statements
}

/** The only statement of a text. Throws SQL_NO_STATEMENT, SQL_MANY_STATEMENTS, or why no client may run it. */
export function onlyStatementOf(sql: string): Statement {
  const [first, second] = statementsOf(sql)
  if (first === undefined) throw new StatementFailure('SQL_NO_STATEMENT', 'SQL string does not contain any statement')
  if (second !== undefined) {
    throw new StatementFailure('SQL_MANY_STATEMENTS', 'SQL string contains more than one statement')
  }
  if (first.refusal !== undefined) throw first.refusal
  return first
}

function statementOf(text: string, tokens: readonly Token[]): Statement {
  const explained = tokens[0]?.kind === 'word' && tokens[0].text === 'EXPLAIN'
  const plan = explained && tokens[1]?.text === 'QUERY' && tokens[2]?.text === 'PLAN'
  const rest = explained ? tokens.slice(plan ? 3 : 1) : tokens
  const verb = verbOf(rest)
  const parameters = parametersOf(rest)
  const changesSchema = !explained && schemaVerbs.has(verb)
  return {
    sql: text.slice(tokens[0]?.start, tokens.at(-1)?.end),
    verb,
    explains: explained,
    writes: !explained && (verb === 'BEGIN' ? locksAtOnce(rest) : !quiet.has(verb)),
    changesSchema,
    runsAsText: changesSchema && parameters.length === 0 && isOneToSqlite(rest),
    rollsBack: !explained && verb === 'ROLLBACK' && !rest.some((token) => token.text === 'TO'),
    parameters,
    refusal: refusalOf(verb, rest),
  }
}

/** There is no semicolon in it, or it is a trigger whose only END is its last word: SQLite reads it to there. */
function isOneToSqlite(tokens: readonly Token[]): boolean {
  const ends = tokens.filter(({ kind, text }) => kind === 'word' && text === 'END')
  return (
    !tokens.some(({ kind, text }) => kind === 'mark' && text === ';') ||
    (ends.length === 1 && ends[0] === tokens.at(-1))
  )
}

function verbOf(tokens: readonly Token[]): string {
  const first = tokens[0]?.kind === 'word' ? tokens[0].text : ''
  if (first !== 'WITH') return first
  let depth = 0
  for (const token of tokens) {
    if (token.kind === 'mark' && token.text === '(') depth += 1
    else if (token.kind === 'mark' && token.text === ')') depth -= 1
    else if (depth === 0 && token.kind === 'word' && main.has(token.text)) return token.text
  }
  return ''
}

function locksAtOnce(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.text === 'IMMEDIATE' || token.text === 'EXCLUSIVE')
}
