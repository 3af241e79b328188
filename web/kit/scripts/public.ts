import { guardDoubleSubmit } from './double-submit.ts'
import { keepExclusive } from './exclusive.ts'
import { keepWhileLineIsLost } from './lost-line.ts'
import { quickExit } from './quick-exit.ts'

quickExit()
guardDoubleSubmit()
keepExclusive()
keepWhileLineIsLost()
