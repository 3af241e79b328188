export { demoAccounts, demoLocalities } from './accounts.ts'
export { runNight } from './night.ts'
export { seedDemo } from './seed-demo.ts'
export { tellHistory } from './tell-history.ts'
