import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Under this width a panel is a sheet over the whole screen, in px. */
export const sheetWidth = 960
/** What a panel takes of the screen's width beside it, in px. */
export const panelWidth = 340

export interface PanelState {
  /** Name of the one that is open. */
  readonly panel: string | null
  readonly open: (name: string) => void
  readonly close: () => void
}

/** Which panel of the document is open. It stands in the address, so that a link can lead to it. */
export const usePanel = (): PanelState => {
  const name = useSearch({ strict: false, select: ({ panel }) => panel })
  const navigate = useNavigate()
  const show = useCallback(
    (panel: string | undefined) =>
      void navigate({
        to: '.',
        search: (before) => ({ ...before, panel, thread: undefined }),
        // A sheet over the screen is closed by the way back; what stands beside it is not a place one has been to.
        replace: panel === undefined || window.innerWidth > sheetWidth,
      }),
    [navigate],
  )
  return {
    panel: name ?? null,
    open: show,
    close: useCallback(() => show(undefined), [show]),
  }
}
