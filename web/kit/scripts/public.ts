import { guardDoubleSubmit } from './double-submit.ts'
import { quickExit } from './quick-exit.ts'

quickExit()
guardDoubleSubmit()
