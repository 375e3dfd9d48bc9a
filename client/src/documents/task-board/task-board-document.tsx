import { taskBoard } from '@fashionos/shared/documents/task-board/index'
import { openDocument } from '../open-document'

export const TaskBoardDocument = openDocument(taskBoard, () => import('./view').then((view) => ({ default: view.TaskBoardView })))
