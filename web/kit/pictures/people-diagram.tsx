import { words } from '@kps/foundation/language'
import { useLanguage } from '@kps/web-kit/words'
import { linkHorizontal } from 'd3-shape'
import { Label } from './label.tsx'
import { type Bracket, box, type Line, layPeopleOut, type PersonDrawn, type Tie } from './people-layout.ts'
import { Picture, type TwinTable } from './picture.tsx'
import { Place } from './place.tsx'
import { Sign } from './sign.tsx'
import { pictureWords } from './words.ts'

export interface PeopleDiagramProps {
  id: string
  title: string
  description: string
  people: readonly PersonDrawn[]
  ties: readonly Tie[]
}

/** Percent of the width that brackets have at each outer edge. */
const edge = 3
const inner = { left: edge + box.width, right: 100 - edge - box.width }
const link = linkHorizontal()

/** Who is in this and what ties them: those harmed on the left, who used violence on the right. */
export const PeopleDiagram = (props: PeopleDiagramProps) => {
  const t = words(pictureWords, useLanguage())
  const laid = layPeopleOut(props.people, props.ties)
  const has = (kind: Tie['kind']) => props.ties.some((tie) => tie.kind === kind)
  const legend = [has('violence') && t('picture.people.arrow'), has('whanau') && t('picture.people.dashed')]
  return (
    <Picture
      {...props}
      height={laid.height}
      twin={twinOf(props, t)}
      legend={<p class="kps-picture__legend">{legend.filter(Boolean).join(' · ')}</p>}
    >
      {laid.lines.map((line) => (
        <Across line={line} height={laid.height} />
      ))}
      {laid.brackets.map((bracket) => (
        <Outside bracket={bracket} height={laid.height} />
      ))}
      {laid.people.map((person) => (
        <Person person={person} />
      ))}
    </Picture>
  )
}

const Person = ({ person }: { person: PersonDrawn & { top: number } }) => {
  const x = person.side === 'left' ? edge : inner.right
  return (
    <g>
      <rect class="box" x={`${x}%`} y={person.top} width={`${box.width}%`} height={box.height} rx="4" />
      <Place x={`${x}%`} y={person.top}>
        <Sign kind={person.sign} x="15" y={18} area={110} />
      </Place>
      <Label x={`${x}%`} y={person.top} width={`${box.width}%`} height={box.height} class="kps-picture__person">
        <b>{person.name}</b>
        <span>{person.note}</span>
      </Label>
    </g>
  )
}

/** Stretches with the page; the strokes and what is written on them do not. */
const Stretched = (props: { height: number; class: string; path: string }) => (
  <Place width="100%" height={props.height} stretched={props.height}>
    <path class={props.class} d={props.path} vector-effect="non-scaling-stroke" />
  </Place>
)

const Across = ({ line, height }: { line: Line; height: number }) => {
  const path = link({ source: [inner.left, line.left], target: [inner.right, line.right] }) ?? ''
  const { arrow } = line
  return (
    <>
      <Stretched height={height} class={arrow ? 'tie' : 'tie whanau'} path={path} />
      {arrow ? (
        <Place x={`${inner[arrow]}%`} y={line[arrow]}>
          <path class="head" d={arrow === 'left' ? 'M0,0l9,-5v10z' : 'M0,0l-9,-5v10z'} />
        </Place>
      ) : null}
      <text
        class="tie-text"
        x={`${inner[arrow ?? 'left']}%`}
        y={line[arrow ?? 'left'] + (arrow === 'right' ? 15 : -5)}
        dx={arrow === 'right' ? -12 : 12}
        text-anchor={arrow === 'right' ? 'end' : 'start'}
      >
        {line.tie.short}
      </text>
    </>
  )
}

const Outside = ({ bracket, height }: { bracket: Bracket; height: number }) => {
  const [near, far] = bracket.side === 'left' ? [edge, 0.5] : [100 - edge, 99.5]
  const isViolence = bracket.tie.kind === 'violence'
  return (
    <>
      <Stretched
        height={height}
        class={isViolence ? 'tie' : 'tie whanau'}
        path={`M${near},${bracket.from}H${far}V${bracket.to}H${near}`}
      />
      {isViolence ? (
        <Place x={`${near}%`} y={bracket.to}>
          <path class="head" d={bracket.side === 'left' ? 'M0,0l-9,-5v10z' : 'M0,0l9,-5v10z'} />
        </Place>
      ) : null}
    </>
  )
}

function twinOf(
  { people, ties }: PeopleDiagramProps,
  t: (key: 'picture.people.from' | 'picture.people.to' | 'picture.people.between' | 'picture.people.alone') => string,
): TwinTable {
  const said = (id: string) => {
    const one = people.find((person) => person.id === id)
    return one ? `${one.name} (${one.note})` : undefined
  }
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]))
  return {
    columns: [t('picture.people.from'), t('picture.people.to'), t('picture.people.between')],
    rows: [
      ...ties.flatMap(({ from, to, text }) => {
        const [one, other] = [said(from), said(to)]
        return one && other ? [[one, other, text]] : []
      }),
      ...people.flatMap((one) => (tied.has(one.id) ? [] : [[said(one.id) ?? '', '–', t('picture.people.alone')]])),
    ],
  }
}
