import { familyName, givenNames } from './names.ts'
import type { Dice } from './random.ts'

export type RoleInEpisode = 'victim-survivor' | 'child' | 'person-using-violence' | 'other'

export interface DemoPerson {
  readonly name: string
  readonly age: number
  readonly role: RoleInEpisode
  readonly phone: string | undefined
}

export interface DemoWhanau {
  readonly people: readonly DemoPerson[]
  /** How many episodes are told of them; 39 % of people have more than one. */
  readonly episodes: number
  readonly highRisk: boolean
}

/** One whānau with the shape of what localities see: 2.5 to 3.6 people an episode, 39 % with more than one, 4 % at high risk. */
export function aWhanau(dice: Dice): DemoWhanau {
  const family = familyName(dice.pick)
  const other = familyName(dice.pick)
  const adults: DemoPerson[] = [
    person(dice, family, 'victim-survivor', dice.between(18, 68)),
    person(dice, dice.chance(0.5) ? family : other, 'person-using-violence', dice.between(18, 64)),
  ]
  const children = dice.pick([0, 0, 1, 1, 1, 2, 2, 3])
  const tamariki = Array.from({ length: children }, () => person(dice, family, 'child', dice.between(0, 17)))
  const others = dice.chance(0.08) ? [person(dice, other, 'other', dice.between(18, 80))] : []
  const repeated = dice.chance(0.39)
  const highRisk = dice.chance(0.04)
  return { people: [...adults, ...tamariki, ...others], episodes: repeated ? 2 + geometric(dice) : 1, highRisk }
}

const geometric = (dice: Dice): number => (dice.chance(0.45) ? 1 + geometric(dice) : 0)

const person = (dice: Dice, family: string, role: RoleInEpisode, age: number): DemoPerson => ({
  name: `${dice.pick(givenNames)} ${family}`,
  age,
  role,
  // 0800 numbers of no subscriber: the range 0800 000 xxx.
  phone: age >= 16 && dice.chance(0.6) ? `0800 000 ${String(dice.between(0, 999)).padStart(3, '0')}` : undefined,
})
