import { WorkerEntrypoint } from 'cloudflare:workers'
import {
  aboutBackup,
  aboutLocality,
  aboutRestore,
  askedToClose,
  lookAtAlarm as looked,
  olderAlarms,
  olderLooks,
  type SafekeepingLane,
  tell,
} from '@kps/crossings/tenancy'
import { instantNow } from '@kps/foundation/time'
import { migrations, triggers } from '@kps/migrations/locality'
import { listAlarmLooks, listAlarms, lookAtAlarm } from '@kps/registry/alarms'
import {
  askToSwitch,
  dropRestore,
  listBackups,
  type Means,
  restoreBackup,
  switchOver,
  takeBackup,
} from '@kps/registry/backups'
import { askToClose, callOffClosing, closingOf, confirmClosing, destroyLocality } from '@kps/registry/closing'
import { settleOf } from '@kps/registry/settings'
import { asked } from './asked.ts'
import { readEnvironment, registryDatabase } from './environment.ts'
import { platformKeys } from './platform.ts'

/** What the hub's tenancy manager may ask to keep what localities have, to let one go for good, and to see what is wrong. */
export class Safekeeping extends WorkerEntrypoint<Record<string, unknown>> implements SafekeepingLane {
  async takeBackup(given: unknown) {
    return asked(aboutLocality, given, async (one) => takeBackup(one, await this.#means()))
  }

  async listBackups(code: string) {
    return tell(async () => listBackups(code, await this.#means()))
  }

  async restoreBackup(given: unknown) {
    return asked(aboutBackup, given, async (one) => restoreBackup(one, await this.#means()))
  }

  async askToSwitch(given: unknown) {
    return asked(aboutRestore, given, async (one) => askToSwitch(one, await this.#means()))
  }

  async switchOver(given: unknown) {
    return asked(aboutRestore, given, async (one) => switchOver(one, await this.#means()))
  }

  async dropRestore(given: unknown) {
    return asked(aboutRestore, given, async (one) => dropRestore(one, await this.#means()))
  }

  async askToClose(given: unknown) {
    return asked(askedToClose, given, async (one) => askToClose(one, await this.#means()))
  }

  async callOffClosing(given: unknown) {
    return asked(aboutLocality, given, async (one) => callOffClosing(one, await this.#means()))
  }

  async confirmClosing(given: unknown) {
    return asked(aboutLocality, given, async (one) => confirmClosing(one, await this.#means()))
  }

  async destroyLocality(given: unknown) {
    return asked(aboutLocality, given, async (one) => destroyLocality(one, await this.#means()))
  }

  async closingOf(code: string) {
    return tell(async () => closingOf(code, await this.#means()))
  }

  async listAlarms(older: unknown) {
    return asked(olderAlarms, older, async (one) => listAlarms(await registryDatabase(readEnvironment(this.env)), one))
  }

  async listAlarmLooks(older: unknown) {
    return asked(olderLooks, older, async (one) =>
      listAlarmLooks(await registryDatabase(readEnvironment(this.env)), one),
    )
  }

  async lookAtAlarm(given: unknown) {
    return asked(looked, given, async (one) =>
      lookAtAlarm(await registryDatabase(readEnvironment(this.env)), one, instantNow()),
    )
  }

  async #means(): Promise<Means> {
    const environment = readEnvironment(this.env)
    const settle = settleOf(environment)
    const database = await registryDatabase(environment)
    return { database, keys: platformKeys(environment), ...(settle && { settle }), migrations, triggers }
  }
}
