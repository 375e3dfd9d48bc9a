import { classes } from './classes'
import { Tooltip } from './tooltip'

/** White on each of these is at least 4.5:1. */
export const personColours = ['#2c6a99', '#a84c64', '#4b7359', '#85623f', '#74489b', '#5d6470', '#9a5a1c', '#2f6f6a'] as const

/** The same person has the same colour on every screen. */
export const personColourOf = (userId: string): string => {
  let hash = 0
  for (const character of userId) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return personColours[hash % personColours.length] ?? personColours[0]
}

/** "Inês Moreira" → "IM", "Marc" → "MA". */
export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const first = [...(words[0] ?? '?')]
  const last = words.length > 1 ? [...(words.at(-1) ?? '')] : []
  return `${first[0] ?? '?'}${last[0] ?? first[1] ?? ''}`.toUpperCase()
}

export interface AvatarPerson {
  readonly userId: string
  readonly name: string
}

export interface AvatarProps {
  readonly person: AvatarPerson
  /** In px. */
  readonly size?: number
  readonly className?: string
}

/** A decoration beside the name; where it stands alone use `Avatars`, which says the names. */
export const Avatar = ({ person, size = 26, className }: AvatarProps) => (
  <span
    aria-hidden="true"
    className={classes('inline-grid shrink-0 place-items-center rounded-full font-medium text-white select-none', className)}
    style={{ width: size, height: size, fontSize: size * 0.4, backgroundColor: personColourOf(person.userId) }}
  >
    {initialsOf(person.name)}
  </span>
)

export interface AvatarsProps {
  readonly people: readonly (AvatarPerson & { readonly detail?: string })[]
  /** Read out before the names: "Here now". */
  readonly label: string
  readonly max?: number
  readonly onSelect?: (userId: string) => void
}

/** Several people, one over the other; each says the name on hover and focus. */
export const Avatars = ({ people, label, max = 5, onSelect }: AvatarsProps) => {
  const shown = people.slice(0, max)
  const rest = people.slice(max)
  return (
    <ul aria-label={label} className="flex pl-[7px]">
      {shown.map((person) => (
        <li key={person.userId} className="-ml-[7px]">
          <Tooltip
            content={person.detail ? `${person.name}, ${person.detail}` : person.name}
            trigger={
              <button
                type="button"
                aria-label={person.name}
                onClick={() => onSelect?.(person.userId)}
                className="block rounded-full border-2 border-ivory hover:z-1"
              >
                <Avatar person={person} />
              </button>
            }
          />
        </li>
      ))}
      {rest.length > 0 && (
        <li className="-ml-[7px]">
          <Tooltip
            content={rest.map((person) => person.name).join(', ')}
            trigger={
              <button
                type="button"
                aria-label={`${rest.length} more: ${rest.map((person) => person.name).join(', ')}`}
                className="num grid size-[30px] place-items-center rounded-full border-2 border-ivory bg-sunk text-label font-medium text-ink-2"
              >
                +{rest.length}
              </button>
            }
          />
        </li>
      )}
    </ul>
  )
}
