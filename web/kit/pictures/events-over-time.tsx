import { formatDate, words } from '@kps/foundation/language'
import { useLanguage } from '@kps/web-kit/words'
import type { Child } from 'hono/jsx'
import { Label } from './label.tsx'
import { Picture, type TwinTable } from './picture.tsx'
import { shortMonth } from './short-months.ts'
import { Sign } from './sign.tsx'
import { monthTicks, placeInTime } from './time-axis.ts'
import { pictureWords } from './words.ts'

export interface EventOverTime {
  /** The day it happened, or the instant. */
  on: string
  /** What it was, for the table. */
  text: Child
  /** A letter or two beside the sign, where the kind alone does not say enough. */
  letter?: string | undefined
}

export interface Lane {
  label: string
  events: readonly EventOverTime[]
}

export interface EventsOverTimeProps {
  id: string
  title: string
  description: string
  /** At most four: each has its own line, its name and its sign. */
  lanes: readonly Lane[]
  twin?: TwinTable | 'on-page' | undefined
}

const [head, level, foot] = [24, 18, 30]
/** Signs closer than this, in percent of the width, stand on each other instead of in each other. */
const slot = 4

/** What happened when: a line of time for each kind of event, with a sign on its day. */
export const EventsOverTime = (props: EventsOverTimeProps) => {
  const language = useLanguage()
  const t = words(pictureWords, language)
  const days = props.lanes.flatMap((lane) => lane.events.map(({ on }) => on.slice(0, 10))).sort()
  const { from, to, ticks } = monthTicks(days.at(0) ?? '2000-01-01', days.at(-1) ?? '2000-01-01')
  const lanes = stacked(props.lanes, from, to)
  const height = (lanes.at(-1)?.line ?? 0) + foot
  const twin: TwinTable = {
    columns: [t('picture.time.when'), t('picture.time.lane'), t('picture.time.event')],
    rows: props.lanes
      .flatMap((lane) => lane.events.map((event) => ({ ...event, lane: lane.label })))
      .sort((one, other) => (one.on < other.on ? 1 : -1))
      .map(({ on, lane, text }) => [formatDate(on.slice(0, 10), language), lane, text]),
  }
  return (
    <Picture {...props} height={height} twin={props.twin ?? twin}>
      {ticks.map((tick) => (
        <g>
          <line class="rule" x1={at(tick, from, to)} x2={at(tick, from, to)} y1={head} y2={height - foot} />
          <text class="quiet" x={at(tick, from, to)} y={height - 8} text-anchor={anchor(placeInTime(tick, from, to))}>
            {shortMonth(tick, language)}
          </text>
        </g>
      ))}
      {lanes.map((lane, index) => (
        <g>
          <Label x="0" y={lane.top} width="100%" height={head}>
            {lane.label}
          </Label>
          <line class="axis" x1="0" x2="100%" y1={lane.line} y2={lane.line} />
          {lane.events.map((event) => (
            <Event kind={index} {...event} />
          ))}
        </g>
      ))}
    </Picture>
  )
}

const Event = (props: { kind: number; x: number; y: number; letter?: string | undefined }) => (
  <>
    <Sign kind={props.kind} x={`${props.x}%`} y={props.y} area={90} />
    {props.letter ? (
      <text
        class="small"
        x={`${props.x}%`}
        y={props.y + 4}
        dx={props.x > 90 ? -9 : 9}
        text-anchor={props.x > 90 ? 'end' : 'start'}
      >
        {props.letter}
      </text>
    ) : null}
  </>
)

/** The outermost signs keep off the edge, where half of them would be cut off. */
const inner = (percent: number): number => Math.round((2 + percent * 0.96) * 10) / 10
const at = (day: string, from: string, to: string): string => `${inner(placeInTime(day, from, to))}%`
const anchor = (percent: number) => (percent < 10 ? 'start' : percent > 90 ? 'end' : 'middle')

/** Each lane with its height: events of one slot of time stand on each other. */
function stacked(lanes: readonly Lane[], from: string, to: string) {
  let top = 0
  return lanes.map((lane) => {
    const inSlot = new Map<number, number>()
    const placed = lane.events.map((event) => {
      const x = inner(placeInTime(event.on, from, to))
      const place = Math.floor(x / slot)
      const below = inSlot.get(place) ?? 0
      inSlot.set(place, below + 1)
      return { x, below, letter: event.letter }
    })
    const most = Math.max(1, ...inSlot.values())
    const line = top + head + most * level
    const laid = {
      label: lane.label,
      top,
      line,
      events: placed.map((each) => ({ ...each, y: line - 9 - each.below * level })),
    }
    top = line + 10
    return laid
  })
}
