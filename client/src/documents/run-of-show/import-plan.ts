import type { ImportPlan, PlanOptions } from '@fashionos/shared/documents/run-of-show/import'
import { createImportReader } from '../import-reader'
import { type ImportStepOf, useImportFlow } from '../use-import-flow'

/** What somebody chose of how a file comes in. Ids are made in the worker. */
export type ImportChoices = Omit<PlanOptions, 'newId'>
export type ImportStep = ImportStepOf<ImportPlan>

const createReader = () =>
  createImportReader<ImportChoices, ImportPlan>(
    new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }),
    'Export only the sheets of the show.',
  )

/** From a file to a plan of rows. */
export const useImportPlan = () => useImportFlow(createReader)
