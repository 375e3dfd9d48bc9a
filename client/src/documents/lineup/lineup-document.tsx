import { lineup } from '@fashionos/shared/documents/lineup/index'
import { openDocument } from '../open-document'

export const LineupDocument = openDocument(lineup, () => import('./live-view').then((view) => ({ default: view.LiveLineupView })))
