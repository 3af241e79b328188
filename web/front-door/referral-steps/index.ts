export { type Posted, readPosted } from './posted.ts'
export { problemWords } from './problem-words.ts'
export { type Checked, checkDraft, type Problem } from './problems.ts'
export { type Shown, step } from './step.ts'
