import { lazy } from 'react'

/** Dialogs of shows, fetched when they are first opened: draw them inside `WhenOpened`. */
export const CreateShowDialog = lazy(() => import('./create-show-dialog').then((module) => ({ default: module.CreateShowDialog })))
export const EditShowDialog = lazy(() => import('./edit-show-dialog').then((module) => ({ default: module.EditShowDialog })))
export const DuplicateShowDialog = lazy(() => import('./duplicate-show-dialog').then((module) => ({ default: module.DuplicateShowDialog })))
export const ImportChoice = lazy(() => import('./import-choice').then((module) => ({ default: module.ImportChoice })))
