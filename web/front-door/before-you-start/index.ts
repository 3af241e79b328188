export { BeforeYouStart } from './before-you-start.tsx'
export { beforeYouStartRoutes } from './routes.tsx'
