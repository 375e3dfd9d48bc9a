import { lazy, Suspense, useEffect, useState } from 'react'
import { useUploads } from './uploads'

const UploadTray = lazy(() => import('./upload-tray'))

/** What is done sooner is not worth a panel, ms. */
const soonMs = 600

/** What it draws is fetched with the first upload that takes a while. */
export const BusyTray = () => {
  const isBusy = useUploads().length > 0
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    if (!isBusy) return setShown(false)
    const timer = setTimeout(() => setShown(true), soonMs)
    return () => clearTimeout(timer)
  }, [isBusy])
  return isShown ? (
    <Suspense>
      <UploadTray />
    </Suspense>
  ) : null
}
