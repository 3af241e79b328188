import type { Instant } from '@kps/foundation/time'
import { type SQL, sql } from 'drizzle-orm'

/** The statement that signs everybody out of a database, such as one that was restored: its sessions are of another time. */
export const endEverySession = (now: Instant): SQL => sql`insert into session_endings (session_id, ended_at)
  select sessions.id, ${now} from sessions
  where not exists (select 1 from session_endings where session_endings.session_id = sessions.id)`
