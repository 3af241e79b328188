export { FindOnPage, type FindOnPageProps } from './find-on-page.tsx'
