import { runOfShow } from '@fashionos/shared/documents/run-of-show/index'
import { openDocument } from '../open-document'

export const RunOfShowDocument = openDocument(runOfShow, () => import('./view').then((view) => ({ default: view.RunOfShowView })))
