export {
  allowFrame,
  allowOwnEvents,
  allowTurnstile,
  answerHeaders,
  securityHeaders,
  turnstileOrigin,
} from './answer-headers.ts'
export { onlyForms } from './only-forms.ts'
export { onlyMethods, onlyRoutedMethods } from './only-methods.ts'
export { type OwnOriginOptions, ownOrigin } from './own-origin.ts'
