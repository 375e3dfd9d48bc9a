import type { ImportPlan, PlanOptions } from '@fashionos/shared/documents/lineup/import'
import type { Result } from '@fashionos/shared/errors'

/** What the screen and the import worker say to each other. Ids are made in the worker. */
export type ImportChoices = Omit<PlanOptions, 'newId'>

export type ImportRequest =
  | { readonly kind: 'read'; readonly id: number; readonly bytes: ArrayBuffer; readonly name: string }
  | { readonly kind: 'plan'; readonly id: number; readonly choices: ImportChoices }

export type ImportAnswer =
  | { readonly kind: 'read'; readonly id: number; readonly result: Result<null> }
  | { readonly kind: 'plan'; readonly id: number; readonly result: Result<ImportPlan> }
