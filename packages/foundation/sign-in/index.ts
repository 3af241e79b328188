export { openCarried, sealCarried } from './carried.ts'
export { beginSignIn, finishSignIn, type Provider, type Vouched } from './open-id.ts'
export { openCookie, sealCookie } from './sealed-cookie.ts'
