import type { lineup } from '@fashionos/shared/documents/lineup/index'
import { Suspense, useCallback, useDeferredValue, useRef, useState } from 'react'
import { lazily } from '../../ui/lazily'
import { useNarrow } from '../../ui/use-narrow'
import { useOpenHistory } from '../history/use-open-history'
import { panelWidth, usePanel } from '../use-panel'
import type { DocumentViewProps } from '../view-props'
import { useFindLooks } from './find-looks'
import { addLook, fillLineup } from './lineup-commands'
import { LineupHead, type LineupLook } from './lineup-head'
import { useLineupModel } from './lineup-model'
import type { LookActions } from './look-menu'
import { PreviewBar } from './preview-bar'
import { useCardWidth } from './use-card-width'
import { useLineupComments } from './use-lineup-comments'
import { useLineupHelp } from './use-lineup-help'
import { useLineupMenu } from './use-lineup-menu'
import { useLookComments } from './use-look-comments'
import { usePreview } from './use-preview'
import type { WallScreen } from './use-wall-keys'
import { Wall } from './wall'

// What a first look at the wall does not need comes after it.
const CastingBoard = lazily(() => import('./casting-board').then((module) => ({ default: module.CastingBoard })))
const ChangeChart = lazily(() => import('./change-chart').then((module) => ({ default: module.ChangeChart })))
const EmptyLineup = lazily(() => import('./empty-lineup').then((module) => ({ default: module.EmptyLineup })))
const FindBar = lazily(() => import('../find-bar').then((module) => ({ default: module.FindBar })))
const LookInspector = lazily(() => import('./look-inspector').then((module) => ({ default: module.LookInspector })))
const LookList = lazily(() => import('./look-list').then((module) => ({ default: module.LookList })))
const LookSheet = lazily(() => import('./look-sheet').then((module) => ({ default: module.LookSheet })))
const RoleSheets = lazily(() => import('./role-sheets').then((module) => ({ default: module.RoleSheets })))
const SettingsDialog = lazily(() => import('./settings-dialog').then((module) => ({ default: module.SettingsDialog })))

type Props = DocumentViewProps<typeof lineup> & {
  /** Real entrances of the run that is on, by look, epoch ms. */
  readonly entrances?: ReadonlyMap<string, number>
}

/** Under this width looks open over the whole screen, in px. */
const phoneWidth = 720
/** From this width on the details stand open beside the wall, in px. */
const inspectorWidth = 1_100

/** A lineup on screen. */
export const LineupView = ({ session, document, show, files, header, entrances }: Props) => {
  const [look, setLook] = useState<LineupLook>('wall')
  // A list is a spreadsheet: what is written into a cell stands there at once.
  const real = useLineupModel(session, { entrances, drawing: look === 'list' ? 'at-once' : 'calm-while-typing' })
  const { model, preview } = usePreview(real)
  // What stands round the cards follows after the cards themselves.
  const calm = useDeferredValue(model)
  // Forms and fixes are about what is, not about what a fix would make of it.
  const calmReal = useDeferredValue(real)
  const narrow = useNarrow(phoneWidth)
  const beside = usePanel().panel ? panelWidth : 0
  const roomy = !useNarrow(inspectorWidth + beside)
  const [wantsInspector, setWantsInspector] = useState<boolean | null>(null)
  const inspector = (wantsInspector ?? roomy) && !narrow
  const [sheet, setSheet] = useState<string | null>(null)
  const [settings, setSettings] = useState(false)
  const [cardWidth, setCardWidth] = useCardWidth()
  const find = useFindLooks(model)
  const wall = useRef<HTMLDivElement>(null)
  const menu = useLineupMenu({ model: calmReal, document, show, files })
  const openFind = useLatest(() => find.setOpen(true))
  const openSettings = useLatest(() => setSettings(true))
  const newLook = useLatest(() => {
    const added = addLook(real)
    if (added && !inspector) setSheet(added)
  })
  useLineupHelp(real, { find: openFind, look: setLook, menu: menu.entries })
  useLineupComments({ model: real, narrow, onLook: setLook, openLook: setSheet })
  const empty = model.snapshot.looks.length === 0 && model.snapshot.sections.length === 0
  const openHistory = useOpenHistory()
  const comment = useLookComments({
    model,
    show: (id, whole) => {
      if (look !== 'wall' && look !== 'list') setLook('wall')
      if (narrow || (whole && !(inspector && look !== 'list'))) setSheet(id)
    },
  })
  const actions: LookActions = { comment, openHistory: (id) => openHistory({ documentId: document.id, list: 'looks', id }) }
  const screen: WallScreen = {
    actions,
    open: (id) => (inspector ? focusInspector() : setSheet(id)),
    openFind,
    findNext: find.next,
  }
  const focusList = () => wall.current?.querySelector<HTMLElement>('[role="listbox"][tabindex="0"]')?.focus()
  const head = (
    <LineupHead
      model={calm}
      header={header}
      narrow={narrow}
      look={look}
      onLook={setLook}
      inspector={inspector}
      onInspector={setWantsInspector}
      onFind={openFind}
      onSettings={openSettings}
      onNewLook={newLook}
      cardWidth={look === 'wall' && !empty ? cardWidth : null}
      onCardWidth={setCardWidth}
      showsLooks={look === 'wall' || look === 'list'}
      more={menu.entries}
    />
  )
  const wallShown = look === 'wall' && !empty
  const content = empty ? (
    <EmptyLineup editable={model.editable} onAdd={newLook} onImport={menu.openImport} onFill={(filling) => fillLineup(real, filling)} />
  ) : look === 'list' ? (
    <LookList model={model} narrow={narrow} screen={screen} onOpen={setSheet} />
  ) : look === 'casting' ? (
    <CastingBoard model={calmReal} onOpen={setSheet} />
  ) : look === 'sheets' ? (
    <RoleSheets model={calm} title={document.title} show={show} />
  ) : (
    <Wall model={model} files={files} screen={screen} cardWidth={cardWidth} previewed={preview.looks} wall={wall} tapOpens={narrow} />
  )
  return (
    <div className="flex h-full min-h-0">
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        {!narrow && head}
        <Suspense fallback={null}>
          {find.open && <FindBar find={find} placeholder="Find a number, a model, a piece, a cue" onClosed={focusList} />}
        </Suspense>
        {preview.fix && <PreviewBar fix={preview.fix} preview={preview} />}
        <div className={wallShown || narrow ? 'min-h-0 flex-1 overflow-y-auto overscroll-contain' : 'flex min-h-0 flex-1 flex-col'}>
          {narrow && head}
          <Suspense fallback={null}>{content}</Suspense>
        </div>
        {wallShown && (
          <Suspense fallback={null}>
            <ChangeChart model={calm} narrow={narrow} />
          </Suspense>
        )}
      </div>
      {inspector && wallShown && (
        <Suspense fallback={<div className="w-[320px] shrink-0 border-l border-line" />}>
          <LookInspector model={calmReal} files={files} preview={preview} actions={actions} />
        </Suspense>
      )}
      <Suspense fallback={null}>
        {/* What is previewed stands behind the sheet; it comes back when the preview ends. */}
        {sheet && !preview.fix && (
          <LookSheet model={calmReal} files={files} preview={preview} actions={actions} lookId={sheet} onClose={() => setSheet(null)} />
        )}
        {settings && <SettingsDialog model={calmReal} onClose={() => setSettings(false)} />}
      </Suspense>
      {menu.ui}
    </div>
  )
}

const focusInspector = () => {
  const inspector = globalThis.document.querySelector<HTMLElement>('aside[aria-label="Details"]')
  inspector?.querySelector<HTMLElement>('input, textarea, button')?.focus()
}

/** A function that is always the same and does what the last one given does. */
const useLatest = (run: () => void): (() => void) => {
  const latest = useRef(run)
  latest.current = run
  return useCallback(() => latest.current(), [])
}
