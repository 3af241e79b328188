import type { WaitingNotice } from './notices.ts'

/** The queue `notices`, which the locality door reads. */
export interface NoticeQueue {
  sendBatch(messages: Iterable<{ readonly body: WaitingNotice }>): Promise<unknown>
}

const most = 100

/** One message per notice; a queue takes a hundred at a time. */
export async function sendNotices(queue: NoticeQueue, notices: readonly WaitingNotice[]): Promise<void> {
  for (let from = 0; from < notices.length; from += most) {
    await queue.sendBatch(notices.slice(from, from + most).map((body) => ({ body })))
  }
}
