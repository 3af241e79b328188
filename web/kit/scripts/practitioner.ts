import { guardDoubleSubmit } from './double-submit.ts'
import { keepExclusive } from './exclusive.ts'
import { findOnPage } from './find-on-page.ts'
import { followProgress } from './progress.ts'
import { reveal } from './reveal.ts'
import { shortcuts } from './shortcuts.ts'

guardDoubleSubmit()
keepExclusive()
reveal()
findOnPage()
shortcuts()
followProgress()
