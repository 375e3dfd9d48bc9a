import { readImportFile } from '../../import-files/read-import-file'
import { type ImportPlan, type PlanOptions, planImport } from './import'
import { idOf } from './timing.fixture'

/** Reading files in tests: bytes or text in, the plan out. */

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const planOptions = (options: Partial<PlanOptions> = {}): PlanOptions => {
  let made = 0
  return {
    clock: { date: '2027-03-06', timeZone: 'Europe/Paris' },
    showStart: { day: 0, time: '20:00:00' },
    existing: [],
    replace: true,
    newId: () => idOf(made++),
    ...options,
  }
}

/** The plan of a file that is expected to be readable. */
export const planOf = async (file: string | Uint8Array, options: Partial<PlanOptions> = {}): Promise<ImportPlan> => {
  const source = await readImportFile(typeof file === 'string' ? bytesOf(file) : file, 'file')
  if (!source.ok) throw new Error(source.reason)
  const plan = planImport(source.value, planOptions(options))
  if (!plan.ok) throw new Error(plan.reason)
  return plan.value
}

/** Why a file is refused, `null` when it is not. */
export const refusalOf = async (file: string | Uint8Array): Promise<string | null> => {
  const source = await readImportFile(typeof file === 'string' ? bytesOf(file) : file, 'file')
  if (!source.ok) return source.reason
  const plan = planImport(source.value, planOptions())
  return plan.ok ? null : plan.reason
}

/** Title, start and length of each row, as the preview shows them. */
export const previewOf = (plan: ImportPlan): string[] =>
  plan.rows.map(({ becomes, cue, title, start, length }) => [becomes, cue, title, start, length].filter(Boolean).join(' | '))
