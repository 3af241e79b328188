import { makeId } from '@kps/crossings/ids'
import { defineCommand } from '@kps/locality/roles'
import { groupNames } from './schema.ts'
import { groupNameInput } from './settings.ts'

/** Keeps what the people of this table call themselves, in both languages; empty takes the name away. @throws BadInput */
export const nameGroup = defineCommand({
  permit: 'locality:settle',
  action: 'group.named',
  input: groupNameInput,
  commit: ({ orm, input, caller, now }) => {
    const id = makeId('grp', now)
    return {
      changes: [orm.insert(groupNames).values({ id, ...input, setAt: now, setBy: caller.accountId })],
      record: id,
      persons: [],
      result: {},
    }
  },
})
