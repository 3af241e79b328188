/** Something that should not happen. The message is for the operator and never holds data about anybody. */
export class Fault extends Error {
  override readonly name: string = 'Fault'
}

/** The database that answered is not the one that was asked for. Everybody gets the same 503 and one alarm is raised. */
export class WrongDatabase extends Fault {
  override readonly name = 'WrongDatabase'
}
