import type { Look } from '@fashionos/shared/documents/lineup/schema'
import { memo } from 'react'
import { classes } from '../../ui/classes'
import { CommentCount } from './comment-count'
import type { LineupModel } from './lineup-model'
import { lookState, wearerWords } from './look-words'
import type { LookFlag } from './use-timing'

/** The looks as lines on a phone: to read with one glance, a tap opens one. */
export const PhoneLooks = ({ model, onOpen }: { readonly model: LineupModel; readonly onOpen: (look: string) => void }) => (
  <div className="px-(--page) pt-3 pb-20">
    {model.groups.map(({ section, looks }) => (
      <section key={section?.id ?? 'none'} className="pb-5">
        {section && <h2 className="border-b border-line-2 pb-1 text-lead font-medium">{section.title || 'Section without a title'}</h2>}
        <ol>
          {looks.map((look) => {
            const { name, instead } = wearerWords(look, model.modelNames)
            return (
              <PhoneLook
                key={look.id}
                look={look}
                wearer={instead ? `${name} for ${instead}` : name}
                flag={model.timing.flags.get(look.id)}
                onOpen={onOpen}
              />
            )
          })}
        </ol>
      </section>
    ))}
  </div>
)

interface PhoneLookProps {
  readonly look: Look
  readonly wearer: string
  readonly flag: LookFlag | undefined
  readonly onOpen: (look: string) => void
}

const PhoneLook = memo(({ look, wearer, flag, onOpen }: PhoneLookProps) => (
  <li className="border-b border-line [contain-intrinsic-size:auto_64px] [content-visibility:auto]">
    <button
      type="button"
      className="grid min-h-13 w-full grid-cols-[52px_1fr_auto] gap-x-2 py-2.5 text-left"
      onClick={() => onOpen(look.id)}
    >
      <span className={classes('lineup-number', look.status === 'cut' && 'text-ink-3 line-through')}>{look.number || '–'}</span>
      <span className="min-w-0">
        <span className="block truncate font-medium">{wearer || 'No model yet'}</span>
        <span className="block truncate text-small text-ink-2">{look.title}</span>
        {flag && (
          <span className={flag.tone === 'short' ? 'num block text-small text-thread' : 'num block text-small text-amber'}>
            {flag.text}
          </span>
        )}
      </span>
      <span className="text-small text-ink-3">
        <CommentCount look={look.id} />
        {lookState(look)}
      </span>
    </button>
  </li>
))
