import type { runOfShow } from '@fashionos/shared/documents/run-of-show/index'
import { Suspense, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { lazily } from '../../ui/lazily'
import { useNarrow } from '../../ui/use-narrow'
import { useOpenHistory } from '../history/use-open-history'
import { useCurrentShow } from '../use-current-show'
import { panelWidth, usePanel } from '../use-panel'
import type { DocumentViewProps } from '../view-props'
import { columnMenu } from './column-menu'
import { Grid } from './grid'
import { insertRow } from './grid-commands'
import { type GridScreen, pasteText } from './grid-keys'
import { useGridModel } from './grid-model'
import { useImport } from './import-host'
import { type LineupsKnown, lineupsIn } from './performed'
import { type Look, RunHead } from './run-head'
import { useColumnDialogs } from './use-column-dialogs'
import { useFind } from './use-find'
import { useRowMenu } from './use-row-menu'
import { useRunComments } from './use-run-comments'

// What a first look at the grid does not need comes after it.
const EmptyRun = lazily(() => import('./empty-run').then((module) => ({ default: module.EmptyRun })))
const FindBar = lazily(() => import('../find-bar').then((module) => ({ default: module.FindBar })))
const ImageDialog = lazily(() => import('./image-dialog').then((module) => ({ default: module.ImageDialog })))
const Inspector = lazily(() => import('./inspector').then((module) => ({ default: module.Inspector })))
const LineupsHost = lazily(() => import('./lineups-host').then((module) => ({ default: module.LineupsHost })))
const PhoneList = lazily(() => import('./phone-list').then((module) => ({ default: module.PhoneList })))
const RowSheet = lazily(() => import('./row-sheet').then((module) => ({ default: module.RowSheet })))
const TrashDialog = lazily(() => import('./trash-dialog').then((module) => ({ default: module.TrashDialog })))
const TimelineView = lazily(() => import('./timeline-view').then((module) => ({ default: module.TimelineView })))

type Props = DocumentViewProps<typeof runOfShow>

/** Under this width a list takes the place of the grid, in px. */
const phoneWidth = 720
/** From this width on the details stand open beside the grid, in px. */
const inspectorWidth = 1_180

/** A run of show on screen. */
export const RunOfShowView = ({ session, document, show, workspace, people, files, header }: Props) => {
  const [lineups, setLineups] = useState<LineupsKnown | null>(null)
  const [workspaceId, showId] = [workspace.id, show?.id]
  const address = useMemo(() => (showId === undefined ? null : { workspaceId, showId }), [workspaceId, showId])
  const model = useGridModel(session, { documentId: document.id, address, lineups })
  const wanted = useMemo(() => lineupsIn(model.snapshot), [model.snapshot])
  // What stands round the rows follows after the rows themselves: a keystroke waits for nothing but its cell.
  const calm = useDeferredValue(model)
  const importing = useImport({ model: calm, document, show, workspace })
  const openImport = useLatest(() => importing.open())
  useCurrentShow({ show, workspace, settings: calm.snapshot.show })
  const narrow = useNarrow(phoneWidth)
  const beside = usePanel().panel ? panelWidth : 0
  const roomy = !useNarrow(inspectorWidth + beside)
  const [wantsInspector, setWantsInspector] = useState<boolean | null>(null)
  const inspector = (wantsInspector ?? roomy) && !narrow
  const [look, setLook] = useState<Look>('list')
  const [trash, setTrash] = useState(false)
  const [image, setImage] = useState<{ row: string; column: string } | null>(null)
  const [sheet, setSheet] = useState<string | null>(null)
  const columns = useColumnDialogs(calm)
  const openHistory = useOpenHistory()
  const comment = useRunComments({ model, narrow, openRow: (row) => (narrow ? setSheet(row) : setWantsInspector(true)) })
  const find = useFind(model)
  const openFind = useLatest(() => find.setOpen(true))
  const openTrash = useLatest(() => setTrash(true))
  const addRow = useLatest(() => {
    const added = insertRow(model, 'below')
    if (narrow) setSheet(added)
  })
  const scroller = useRef<HTMLDivElement>(null)
  const screen: Omit<GridScreen, 'pageRows'> = {
    people,
    openFind,
    findNext: find.next,
    openImage: (row, column) => setImage({ row, column }),
  }
  const rowEntries = useRowMenu(calm, { openHistory: (id) => openHistory({ documentId: document.id, list: 'items', id }), comment })
  const empty = model.snapshot.items.length === 0
  const listed = narrow && !empty && look === 'list'
  const openInRows = () => {
    setLook('list')
    if (narrow && model.selection.active) setSheet(model.selection.active.row)
  }
  const head = (
    <RunHead
      model={calm}
      document={document}
      show={show}
      workspace={workspace}
      header={header}
      narrow={narrow}
      look={look}
      onLook={setLook}
      inspector={inspector}
      onInspector={setWantsInspector}
      onFind={openFind}
      onNewRow={addRow}
      onTrash={openTrash}
      onImport={openImport}
      columnActions={columns.actions}
    />
  )
  const content = empty ? (
    <EmptyRun
      editable={model.editable}
      onAdd={addRow}
      onPaste={(text) => (text.includes('\t') ? importing.open(pastedFile(text)) : pasteText(text, model, { ...screen, pageRows: 1 }))}
      onImport={openImport}
    />
  ) : look === 'timeline' ? (
    <TimelineView model={model} onOpen={openInRows} />
  ) : listed ? (
    <PhoneList model={model} head={head} onOpen={setSheet} />
  ) : (
    <Grid
      model={model}
      screen={screen}
      files={files}
      found={find.current}
      columnMenu={(column) => columnMenu(calm, column, columns.actions)}
      rowMenu={rowEntries}
      scroller={scroller}
    />
  )
  return (
    <div className="flex h-full min-h-0">
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        {!listed && head}
        <Suspense fallback={null}>{find.open && !narrow && <FindBar find={find} onClosed={() => scroller.current?.focus()} />}</Suspense>
        <Suspense fallback={listed ? head : null}>{content}</Suspense>
      </div>
      {inspector && !empty && (
        <Suspense fallback={<div className="w-[272px] shrink-0 border-l border-line" />}>
          <Inspector model={calm} />
        </Suspense>
      )}
      <Suspense fallback={null}>
        {wanted !== '' && address && <LineupsHost wanted={wanted} address={address} onKnown={setLineups} />}
      </Suspense>
      <Suspense fallback={null}>
        {sheet && <RowSheet model={calm} people={people} rowId={sheet} onOpenImage={screen.openImage} onClose={() => setSheet(null)} />}
        {image && <ImageDialog model={calm} files={files} cell={image} onClose={() => setImage(null)} />}
        {trash && <TrashDialog model={calm} open onClose={() => setTrash(false)} />}
      </Suspense>
      {columns.dialogs}
      {importing.ui}
    </div>
  )
}

/** A whole table pasted into nothing is mapped and looked at first, as a file would be. */
const pastedFile = (text: string): File => new File([text], 'pasted rows.tsv', { type: 'text/tab-separated-values' })

/** A function that is always the same and does what the last one given does. */
const useLatest = (run: () => void): (() => void) => {
  const latest = useRef(run)
  latest.current = run
  return useCallback(() => latest.current(), [])
}
