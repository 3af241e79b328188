export { Progress, type ProgressProps } from './progress.tsx'
export { answerProgress, type HowFar } from './progress-events.ts'
