import type { Result } from '@fashionos/shared/errors'

/** What a screen asks the worker that reads its file: to read it, and to plan it as often as a choice changes. */
export type ImportRequest<Choices> =
  | { readonly kind: 'read'; readonly id: number; readonly bytes: ArrayBuffer; readonly name: string }
  | { readonly kind: 'plan'; readonly id: number; readonly choices: Choices }

export type ImportAnswer<Plan> =
  | { readonly kind: 'read'; readonly id: number; readonly result: Result<null> }
  | { readonly kind: 'plan'; readonly id: number; readonly result: Result<Plan> }
