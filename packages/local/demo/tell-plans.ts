import { makeId } from '@kps/crossings/ids'
import { addDays, aucklandDate, type CivilDate, type Instant, toInstant } from '@kps/foundation/time'
import { instrumentFrom, type Level, workingInstruments } from '@kps/locality/instruments'
import { answersPlace, judgementPlace, suggestLevel } from '@kps/locality/risk'
import { assessments } from '@kps/locality/risk/schema'
import { contentPlace, notePlace } from '@kps/locality/risk-plans'
import { riskPlanActionOutcomes, riskPlanActions } from '@kps/locality/risk-plans/schema'
import { sections, versionPlace } from '@kps/locality/safety-plans'
import { safetyPlans, safetyPlanVersions } from '@kps/locality/safety-plans/schema'
import type { DemoEpisode } from './history.ts'
import type { Dice } from './random.ts'
import type { Known, Story } from './story.ts'

/** What is made of a case that was opened: an assessment of the person harmed, their safety plan, agreed actions. */
export async function tellPlans(
  story: Story,
  episode: DemoEpisode,
  met: Known,
  openedAt: Instant,
  by: string,
): Promise<void> {
  const { dice } = story.cast
  const [personId] = met.personIds
  const caseId = met.caseId
  if (!personId || !caseId || !dice.chance(0.8)) return
  const at = soon(story, openedAt)
  await assess(story, { caseId, personId, at, by, level: levelOf(dice, episode) })
  if (dice.chance(0.7)) await agreePlan(story, { caseId, personId, at, by })
  if (dice.chance(0.8)) await agreeActions(story, { caseId, at, by })
}

/** Within two days, and never after the story's end. */
const soon = ({ cast }: Story, from: Instant): Instant =>
  toInstant(new Date(Math.min(Date.parse(from) + cast.dice.roll() * 172_800_000, cast.anchor.getTime() - 60_000)))

const levelOf = (dice: Dice, episode: DemoEpisode): Level =>
  episode.whanau.highRisk ? 'high' : dice.chance(0.35) ? 'elevated' : 'standard'

interface Made {
  readonly caseId: string
  readonly at: Instant
  readonly by: string
}

const known = workingInstruments.map((one) => instrumentFrom(JSON.stringify(one)))

async function assess({ cast, ledger }: Story, made: Made & { readonly personId: string; readonly level: Level }) {
  const instrument = known.find((one) => one.subject === 'adult-victim-survivor')
  const instrumentId = instrument && cast.instruments.get(instrument.code)
  if (!instrument || !instrumentId) throw new Error('the working instruments were not adopted')
  const share = { standard: 0.1, elevated: 0.3, high: 0.6 }[made.level]
  const items = Object.fromEntries(
    instrument.items.map((item) => [
      item.code,
      { answer: cast.dice.chance(share) ? ('yes' as const) : ('no' as const) },
    ]),
  )
  const suggested = suggestLevel(instrument, items).level
  const id = makeId('ass', made.at)
  const whyDifferent = suggested === made.level ? '' : 'Judged with the agencies at the table.'
  const answers = { ownView: 'I know when it is getting worse.', items }
  const judgement = { judgement: 'Looked at together with the person and the agencies who know them.', whyDifferent }
  ledger.add(assessments, {
    id,
    caseId: made.caseId,
    personId: made.personId,
    instrumentId,
    suggestedLevel: suggested,
    level: made.level,
    answers: await cast.vault.sealJson(answersPlace(id), answers),
    judgement: await cast.vault.sealJson(judgementPlace(id), judgement),
    assessedAt: made.at,
    assessedBy: made.by,
  })
}

async function agreePlan({ cast, ledger }: Story, made: Made & { readonly personId: string }) {
  const planId = makeId('saf', made.at)
  const written: Readonly<Record<string, string>> = {
    gettingHelp: 'I ring 111. If I cannot speak I leave the line open.',
    whereToGo: 'To my sister’s. She has a key for me.',
    tamariki: 'They go to the neighbours and wait there.',
    codeWord: 'Kererū',
    bag: 'At work: papers, medicine, some money, a phone charger.',
  }
  const content = {
    language: 'en',
    sections: Object.fromEntries(sections.map((section) => [section, written[section] ?? ''])),
    supporters: [],
    neverShareWith: '',
  }
  ledger.add(safetyPlans, {
    id: planId,
    personId: made.personId,
    caseId: made.caseId,
    startedAt: made.at,
    startedBy: made.by,
  })
  ledger.add(safetyPlanVersions, {
    planId,
    version: 1,
    content: await cast.vault.sealJson(versionPlace(planId, 1), content),
    reviewOn: addDays(aucklandDate(made.at), 28),
    agreedAt: made.at,
    agreedBy: made.by,
  })
}

const actions = [
  ['He may come back to the house', 'Change the locks and check the windows'],
  ['He follows her to work', 'Talk with her employer about safe arrival'],
  ['Tamariki see what happens', 'Support at school, one lead person'],
  ['He drinks and it gets worse', 'Offer a non-violence programme'],
] as const

async function agreeActions({ cast, ledger }: Story, made: Made) {
  const { dice, vault } = cast
  for (const [risk, action] of actions.slice(0, dice.between(1, 3))) {
    const id = makeId('act', made.at)
    const dueOn = addDays(aucklandDate(made.at), dice.between(3, 28))
    const content = { risk, action, who: '', purpose: 'protect', contingency: '' }
    ledger.add(riskPlanActions, {
      id,
      caseId: made.caseId,
      content: await vault.sealJson(contentPlace(id), content),
      agencyId: dice.pick(cast.agencies),
      dueOn,
      agreedAt: made.at,
      agreedBy: made.by,
    })
    if (isPast(dueOn, cast.anchor) && dice.chance(0.97)) {
      ledger.add(riskPlanActionOutcomes, {
        actionId: id,
        outcome: dice.chance(0.85) ? 'done' : 'no-longer-needed',
        note: await vault.seal(notePlace(id), ''),
        at: toInstant(new Date(`${dueOn}T00:00:00.000Z`)),
        by: made.by,
      })
    }
  }
}

const isPast = (day: CivilDate, anchor: Date): boolean => day < aucklandDate(toInstant(anchor))
