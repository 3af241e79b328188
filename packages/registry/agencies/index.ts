export { keepTelling } from './keep-telling.ts'
export { keepTaken, listUntakenNotices, type WaitingNotice } from './notices.ts'
export { type NoticeQueue, sendNotices } from './send-notices.ts'
