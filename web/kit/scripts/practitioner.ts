import { guardDoubleSubmit } from './double-submit.ts'

guardDoubleSubmit()
