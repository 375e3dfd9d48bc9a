import type { Stretch } from '@fashionos/shared/documents/lineup/order'
import { memo, type ReactNode } from 'react'
import type { Peer } from '../../live/presence'
import type { ImageFiles } from '../view-props'
import { cardIdOf, LookCard } from './look-card'
import { wearerWords } from './look-words'
import type { Timing } from './use-timing'

export interface WallSectionProps {
  readonly group: Stretch
  /** Place of its first look among all, from 1. */
  readonly from: number
  readonly count: number
  readonly names: ReadonlyMap<string, string>
  readonly timing: Pick<Timing, 'flags' | 'walked'>
  /** The active look, when it stands here. */
  readonly active: string | null
  /** Whether Tab comes here. */
  readonly tabbable: boolean
  readonly picked: ReadonlySet<string>
  readonly dragged: readonly string[]
  readonly previewed: ReadonlySet<string>
  readonly peers: ReadonlyMap<string, readonly Peer[]>
  readonly files: ImageFiles
  readonly heading: ReactNode
}

const nobody: readonly Peer[] = []

/** The cards of one section: one list that takes the focus as a whole. */
export const WallSection = memo((props: WallSectionProps) => {
  const { group, from, count, names, timing, active, tabbable, picked, dragged, previewed, peers, files, heading } = props
  const { section, looks } = group
  return (
    <section>
      {heading}
      {looks.length === 0 ? (
        section && (
          <p className="lineup-empty-section" data-empty-section={section.id}>
            No looks in this section yet
          </p>
        )
      ) : (
        <div
          role="listbox"
          tabIndex={tabbable ? 0 : -1}
          aria-label={section ? `Looks of ${section.title || 'a section without a title'}` : 'Looks'}
          aria-multiselectable="true"
          aria-orientation="horizontal"
          aria-activedescendant={active ? cardIdOf(active) : undefined}
          className="lineup-cards"
        >
          {looks.map((look, i) => {
            const { name, instead } = wearerWords(look, names)
            return (
              <LookCard
                key={look.id}
                look={look}
                wearer={name}
                instead={instead}
                flag={timing.flags.get(look.id)}
                picked={picked.has(look.id)}
                active={active === look.id}
                dragged={dragged.includes(look.id)}
                previewed={previewed.has(look.id)}
                walked={timing.walked.has(look.id)}
                peers={peers.get(look.id) ?? nobody}
                photo={look.photo && files.addressOf(look.photo.file, 480)}
                index={from + i}
                count={count}
              />
            )
          })}
        </div>
      )}
    </section>
  )
})
