export { kitchen } from './kitchen.ts'
export { kitchenPageNames, kitchenPath } from './kitchen-page.tsx'
