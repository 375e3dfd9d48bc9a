import { Suspense } from 'react'
import { lazily } from '../ui/lazily'
import { useUploadsWanted } from './wanted-uploads'

const BusyTray = lazily(() => import('./busy-tray').then((tray) => ({ default: tray.BusyTray })))

/** Stands once in the frame, and is nothing until a file is sent. */
export const Tray = () =>
  useUploadsWanted() ? (
    <Suspense fallback={null}>
      <BusyTray />
    </Suspense>
  ) : null
