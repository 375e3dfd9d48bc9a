import type { ImportPlan, PlanOptions } from '@fashionos/shared/documents/lineup/import'
import { createImportReader } from '../import-reader'
import { useImportFlow } from '../use-import-flow'

/** What somebody chose of how a file comes in. Ids are made in the worker. */
export type ImportChoices = Omit<PlanOptions, 'newId'>

const createReader = () =>
  createImportReader<ImportChoices, ImportPlan>(
    new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }),
    'Export only the sheet of looks.',
  )

/** From a file to a plan of looks. */
export const useImportPlan = () => useImportFlow(createReader)
