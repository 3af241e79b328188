/** What `pnpm fleet` can do, in plain words. */
export const help = `pnpm fleet <verb>: look after the databases of all localities

  list                         every locality: where it stands, its schema, its last backup
  alarms                       what is wrong and nobody has looked at, also where the hub itself is down
  status <locality>            how far the making of a locality is
  backup <locality>            take a backup now
  night                        back up every locality that has none of the last twenty hours; keep the newest 14
  backups <locality>           the backups of a locality, and what was restored of them
  restore <locality> <backup>  copy a backup to a new database and check it; nobody is served from it
  switch <locality> <restore>  serve a locality from a restored database; the old one is blocked
                               (whoever runs this has the keys of the house, so no second person is asked)
  drop <locality> <restore>    remove a restored database that is not served
  migrate [--canary <locality>] [--resume]
                               bring every locality to the newest schema, one first, then in waves
  closing <locality>           how the closing of a locality stands; go on with it where it fell

It works on the house in the data folder (.data, or KPS_DATA=<folder>), whether it runs or not. With the settings of the
registry's door in the environment (PLATFORM_KEY and the others that README names) it works on that deployment.
It says what it did, and ends with 1 when it was refused.
`
