import { Fault } from '@kps/foundation/failures'

/** How long a call may take, in milliseconds, unless a test has less patience. */
export const tenSeconds = 10_000

/** What was asked for, or a Fault when it has not come in time. What comes later is not looked at: asking again is safe. */
export async function inTime<Answer>(asked: Promise<Answer>, patience: number): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Fault('the database platform did not answer in time')), patience)
  })
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}
