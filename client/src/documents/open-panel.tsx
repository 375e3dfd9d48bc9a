import { Suspense } from 'react'
import { Beside } from '../ui/beside'
import { lazily } from '../ui/lazily'
import { Placeholder } from '../ui/progress'
import { useNarrow } from '../ui/use-narrow'
import { panelButtonId } from './panel-buttons'
import { type DocumentPanelProps, panelNamed } from './panels'
import { panelWidth, sheetWidth, usePanel } from './use-panel'

const PanelFrame = lazily(() => import('./panel-frame').then((module) => ({ default: module.PanelFrame })))
const PanelSheet = lazily(() => import('./panel-sheet').then((module) => ({ default: module.PanelSheet })))

/** The panel the address names: beside the document, or over it where there is no room. */
export const OpenPanel = (props: Omit<DocumentPanelProps, 'close'>) => {
  const { panel: name, close: leave } = usePanel()
  const panel = panelNamed(name)
  const narrow = useNarrow(sheetWidth)
  if (!panel) return null
  const close = () => {
    leave()
    document.getElementById(panelButtonId(panel.name))?.focus()
  }
  const content = (
    <Suspense fallback={<Coming />}>
      <panel.Panel key={panel.name} {...props} close={close} />
    </Suspense>
  )
  if (narrow)
    return (
      <Suspense fallback={null}>
        <PanelSheet title={panel.title} close={close}>
          {content}
        </PanelSheet>
      </Suspense>
    )
  return (
    <Beside>
      <Suspense fallback={<div className="shrink-0 border-l border-line" style={{ width: panelWidth }} />}>
        <PanelFrame title={panel.title} close={close}>
          {content}
        </PanelFrame>
      </Suspense>
    </Beside>
  )
}

const Coming = () => (
  <div role="status" aria-label="Opening" className="grid gap-3 px-5 pt-4">
    <Placeholder className="h-4 w-40" />
    <Placeholder className="h-4 w-56" />
  </div>
)
