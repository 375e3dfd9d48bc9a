import type { Section } from '@fashionos/shared/documents/lineup/schema'
import { formatDuration } from '@fashionos/shared/time-text'
import { Ellipsis } from 'lucide-react'
import { memo, Suspense } from 'react'
import { IconButton } from '../../ui/icon-button'
import { lazily } from '../../ui/lazily'
import { Popover } from '../../ui/popover'
import { Placeholder } from '../../ui/progress'
import type { LineupSession } from './lineup-model'

const SectionForm = lazily(() => import('./section-form').then((module) => ({ default: module.SectionForm })))

export interface SectionHeadProps {
  readonly session: LineupSession
  readonly editable: boolean
  readonly section: Section
  readonly looks: number
}

/** The heading of a section on the wall. */
export const SectionHead = memo(({ session, editable, section, looks }: SectionHeadProps) => (
  <header className="mb-3 flex items-baseline gap-4 border-b border-line-2 pb-1.5">
    <h2 className="min-w-0 truncate text-lead font-medium">{section.title || 'Section without a title'}</h2>
    <p className="num flex flex-1 flex-wrap gap-x-3 text-small text-ink-3">
      <span>{looks === 1 ? '1 look' : `${looks} looks`}</span>
      {section.exitEvery !== null && <span>one every {formatDuration(section.exitEvery)}</span>}
      {section.pause > 0 && <span>after a pause of {formatDuration(section.pause)}</span>}
      {section.music && <span>{section.music}</span>}
    </p>
    {editable && (
      <Popover
        label={`Section ${section.title}`}
        align="end"
        className="w-80"
        trigger={
          <IconButton label={`Change section ${section.title || 'without a title'}`} tooltip={false} className="-my-2 self-center">
            <Ellipsis size={16} strokeWidth={1.5} aria-hidden />
          </IconButton>
        }
      >
        <Suspense fallback={<Placeholder className="h-40" />}>
          <SectionForm session={session} sectionId={section.id} />
        </Suspense>
      </Popover>
    )}
  </header>
))
