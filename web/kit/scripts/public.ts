import { guardDoubleSubmit } from './double-submit.ts'
import { keepExclusive } from './exclusive.ts'
import { keepWhileLineIsLost } from './lost-line.ts'
import { quickExit } from './quick-exit.ts'
import { reveal } from './reveal.ts'

quickExit()
guardDoubleSubmit()
keepExclusive()
reveal()
keepWhileLineIsLost()
