/** A word, a quoted name, a parameter or a mark of an SQL text; spaces, comments, numbers and string literals tell nothing here. */
export type Token = {
  readonly kind: 'word' | 'name' | 'parameter' | 'mark' | 'literal'
  /** Words in capitals, quoted names and short strings without their quotes, parameters and marks as written. */
  readonly text: string
  readonly start: number
  readonly end: number
}

// SQLite's tokenizer: only these five are space, any character from U+0080 belongs to a name.
const pattern =
  /(?<space>[ \t\n\f\r\ufeff]+|--[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/|$))|(?<literal>[xX]?'[^']*(?:''[^']*)*'|\.?[0-9][\w.]*)|(?<name>"[^"]*(?:""[^"]*)*"|`[^`]*(?:``[^`]*)*`|\[[^\]]*\])|(?<parameter>\?[0-9]*|[:@$][\w$\u0080-\uffff]+)|(?<word>[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)|(?<mark>[^'"`[#\0])/uy

/** Splits an SQL text as SQLite does, or gives undefined where SQLite could not (an open quote, a NUL, a Tcl variable). */
export function tokensOf(sql: string): Token[] | undefined {
  const tokens: Token[] = []
  pattern.lastIndex = 0
  while (pattern.lastIndex < sql.length) {
    const start = pattern.lastIndex
    const found = pattern.exec(sql)?.groups
    if (found === undefined) return undefined
    const end = pattern.lastIndex
    if (found.space !== undefined) continue
    if (found.word !== undefined) tokens.push({ kind: 'word', text: found.word.toUpperCase(), start, end })
    else if (found.name !== undefined) tokens.push({ kind: 'name', text: found.name.slice(1, -1), start, end })
    else if (found.literal !== undefined) {
      const text = end - start <= 64 && sql[start] === "'" ? found.literal.slice(1, -1) : ''
      tokens.push({ kind: 'literal', text, start, end })
    } else if (found.mark !== undefined) tokens.push({ kind: 'mark', text: found.mark, start, end })
    else if (found.parameter !== undefined) {
      // `$a(b)` and `$a::b` are one variable to SQLite and something else to everybody who reads them.
      if (!found.parameter.startsWith('?') && (sql[end] === '(' || sql.startsWith('::', end))) return undefined
      tokens.push({ kind: 'parameter', text: found.parameter, start, end })
    }
  }
  return tokens
}

/** Cuts tokens into statements at the semicolons; those inside a trigger's body do not end it. */
export function statementsIn(tokens: readonly Token[]): Token[][] {
  const statements: Token[][] = []
  let current: Token[] = []
  for (const token of tokens) {
    if (token.text === ';' && token.kind === 'mark' && !(createsTrigger(current) && !endsTrigger(current))) {
      if (current.length > 0) statements.push(current)
      current = []
    } else current.push(token)
  }
  if (current.length > 0) statements.push(current)
  return statements
}

function createsTrigger(tokens: readonly Token[]): boolean {
  const words = tokens.slice(0, 6).map((token) => (token.kind === 'word' ? token.text : ''))
  const create = words.indexOf('CREATE')
  if (create !== 0 && words[0] !== 'EXPLAIN') return false
  const next = words[create + 1]
  return (next === 'TEMP' || next === 'TEMPORARY' ? words[create + 2] : next) === 'TRIGGER' && create >= 0
}

function endsTrigger(tokens: readonly Token[]): boolean {
  const [before, last] = tokens.slice(-2)
  return last?.kind === 'word' && last.text === 'END' && before?.kind === 'mark' && before.text === ';'
}
