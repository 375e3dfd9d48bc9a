import type { TaskImport, TaskImportOptions } from '@fashionos/shared/documents/task-board/import'
import { createImportReader } from '../import-reader'
import { useImportFlow } from '../use-import-flow'

/** What somebody chose of how a file comes in. Ids are made in the worker. */
export type ImportChoices = Omit<TaskImportOptions, 'newId'>

const createReader = () =>
  createImportReader<ImportChoices, TaskImport>(
    new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }),
    'Export only the sheet of tasks.',
  )

/** From a file to a plan of tasks. */
export const useImportPlan = () => useImportFlow(createReader)
