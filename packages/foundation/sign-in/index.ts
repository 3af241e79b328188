export { beginSignIn, finishSignIn, type Provider, type Vouched } from './open-id.ts'
