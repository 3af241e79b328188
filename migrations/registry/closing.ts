import type { Trigger } from '@kps/foundation/database'

/** True once the registry destroyed the key of that locality on purpose. */
export const isKeyDestroyed = (locality: string) =>
  `EXISTS (SELECT 1 FROM locality_closings WHERE locality_closings.locality_id = ${locality} AND locality_closings.state = 'key-destroyed')`

/** Nothing of a key is changed but that noughts are written over it before its row goes: a row that goes leaves its bytes in the page. */
export const isOverwritten = `${isKeyDestroyed('old.locality_id')} AND new.locality_id = old.locality_id
  AND new.made_at = old.made_at AND new.wrapped_key = substr(hex(zeroblob(100)), 1, length(old.wrapped_key))`

const last = (state: string) =>
  `(SELECT max(place) FROM locality_closings WHERE locality_id = new.locality_id AND state = '${state}')`
const byOf = (state: string) =>
  `(SELECT by FROM locality_closings WHERE locality_id = new.locality_id AND place = ${last(state)})`

/**
 * A key is destroyed only when somebody asked for it and another person confirmed, the locality then had its export, and
 * somebody other than who asked had it destroyed – in this order, and nobody called it off since.
 */
export const closingTriggers: readonly Trigger[] = [
  {
    name: 'locality_closings_key_in_order',
    sql: `CREATE TRIGGER locality_closings_key_in_order BEFORE INSERT ON locality_closings
WHEN new.state = 'key-destroyed' AND (
  coalesce(${last('called-off')}, 0) < ${last('asked')}
  AND ${last('asked')} < ${last('confirmed')}
  AND ${last('confirmed')} < ${last('exported')}
  AND ${last('exported')} < ${last('destruction-asked')}
  AND ${last('destruction-asked')} < ${last('paused')}
  AND ${last('paused')} < new.place
  AND ${byOf('asked')} <> ${byOf('confirmed')}
  AND ${byOf('asked')} <> ${byOf('destruction-asked')}
) IS NOT 1 BEGIN
  SELECT RAISE(ABORT, 'a key is destroyed by two people, after the export');
END`,
  },
]
