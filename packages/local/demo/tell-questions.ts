import { newFormKey } from '@kps/crossings/referral-handover'
import { addMinutes, type Instant } from '@kps/foundation/time'
import type { House } from '@kps/local/house'
import { receiveQuestion } from '@kps/locality/questions'
import { openLocality } from './open-locality.ts'

/** What people who were not sure of the law asked of late, each so many minutes before the demo's day. */
const asked = [
  {
    minutesAgo: 300,
    organisationKind: 'education',
    role: 'Deputy principal',
    phone: '0800 000 300',
    reachSafely: 'After 3 pm, at school',
    question:
      'A pupil of ours says that it is not safe at home. The parents have not agreed that we talk to anybody. May we tell you all the same, and what would you do with it?',
  },
  {
    minutesAgo: 95,
    question: 'My neighbour asked me not to tell anybody. Can I tell you what I hear at night without her name?',
  },
] as const

/** Leaves a question with a way to reach the asker, and one without, waiting in a locality. */
export async function tellQuestions(house: House, code: string, anchor: Date): Promise<void> {
  const { database, vault } = await openLocality(house, code)
  for (const { minutesAgo, ...words } of asked) {
    const now = addMinutes(anchor.toISOString() as Instant, -minutesAgo)
    const visit = {
      database,
      vault,
      caller: { kind: 'lane', lane: 'intake' } as const,
      now,
      requestId: crypto.randomUUID(),
    }
    const formKey = newFormKey()
    await receiveQuestion(visit, { documentVersion: 1, formKey, submittedAt: now, language: 'en', ...words }, formKey)
  }
}
