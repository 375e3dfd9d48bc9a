import type { Look } from '@fashionos/shared/documents/lineup/schema'
import { memo } from 'react'
import type { Peer } from '../../live/presence'
import { CommentCount } from './comment-count'
import { lookName, lookState } from './look-words'
import { Silhouette } from './silhouette'
import type { LookFlag } from './use-timing'

export const cardIdOf = (look: string): string => `look-${look}`

export interface LookCardProps {
  readonly look: Look
  /** Who wears it. */
  readonly wearer: string
  /** Whom somebody stands in for; `null`: nobody stands in. */
  readonly instead: string | null
  /** What is wrong with its change; undefined: nothing. */
  readonly flag: LookFlag | undefined
  readonly picked: boolean
  readonly active: boolean
  readonly dragged: boolean
  /** Shown as it would be: a fix that is looked at before it is applied. */
  readonly previewed: boolean
  readonly peers: readonly Peer[]
  /** Whether its real entrance has been seen in a run. */
  readonly walked: boolean
  readonly photo: string | null
  /** Its place among all looks, from 1, and how many there are. */
  readonly index: number
  readonly count: number
}

/** One look on the wall. Drawn again only when something on it changed. */
export const LookCard = memo((props: LookCardProps) => {
  const { look, wearer, instead, flag, picked, active, dragged, previewed, peers, photo } = props
  const state = props.walked && look.status === 'in' ? 'walked' : lookState(look)
  const peer = peers[0]
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the wall has the focus, its active descendant is a card
    <div
      role="option"
      id={cardIdOf(look.id)}
      aria-selected={picked}
      aria-posinset={props.index}
      aria-setsize={props.count}
      className="lineup-card"
      data-look={look.id}
      data-status={look.status}
      data-active={active || undefined}
      data-picked={picked || undefined}
      data-dragged={dragged || undefined}
      data-previewed={previewed || undefined}
      style={peer ? { '--peer': peer.colour } : undefined}
    >
      <div className="lineup-photo">
        {photo ? <img src={photo} alt="" loading="lazy" decoding="async" draggable={false} /> : <Silhouette />}
        {look.status === 'held' && <span className="lineup-mark">held</span>}
        {flag && (
          <span className="lineup-flag" data-tone={flag.tone}>
            {flag.text}
          </span>
        )}
        {peer && <span className="lineup-peer">{peer.name.split(' ')[0]}</span>}
      </div>
      <div className="lineup-top">
        <span className="lineup-number">
          <span className="sr-only">Look </span>
          {look.number || '–'}
        </span>
        <span className="lineup-state">
          <CommentCount look={look.id} />
          {previewed ? 'preview' : state}
        </span>
      </div>
      <div className="lineup-wearer">{wearer || <span className="text-ink-3">No model yet</span>}</div>
      {instead && <div className="lineup-instead">for {instead}</div>}
      <div className="lineup-title">{look.title || (look.number ? '' : lookName(look))}</div>
    </div>
  )
})
