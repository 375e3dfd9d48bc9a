import { lazily } from '../ui/lazily'

/** Dialogs of the directory, fetched when they are first opened: draw them inside `WhenOpened`. */
export const EntryDialog = lazily(() => import('./entry-dialog').then((module) => ({ default: module.EntryDialog })))
export const ImportDialog = lazily(() => import('./import-dialog').then((module) => ({ default: module.ImportDialog })))
