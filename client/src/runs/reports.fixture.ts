import { idOf } from '@fashionos/shared/documents/run-of-show/timing.fixture'
import type { Report } from '@fashionos/shared/run/report'
import { reportOf } from '@fashionos/shared/run/report'
import { night, stageOf } from '@fashionos/shared/run/run.fixture'
import { type DurationMs, minute, second } from '@fashionos/shared/time'

/** A show of three items of a minute each: begun 5 s late, held 30 s in the first, the last 5 s short. */
export const heldShow = (): Report => {
  const stage = stageOf(minute, minute, minute)
  stage.at(night('20:00:05')).go()
  stage.wait(20 * second).say({ kind: 'hold', reason: 'Strap broke' })
  stage.wait(30 * second).say({ kind: 'resume' })
  stage.wait(50 * second).go()
  stage.wait(minute).go()
  stage.wait(55 * second).say({ kind: 'go', to: null })
  return reportOf(stage.log)
}

/** A rehearsal of items of a minute each at 15:00, each as long as given, 1 to n. */
export const rehearsal = (...lengths: readonly DurationMs[]): Report => {
  const stage = stageOf(...lengths.map(() => minute))
  stage.at(night('15:00')).go()
  for (const [i, length] of lengths.entries()) {
    stage.wait(length).say({ kind: 'go', to: i + 1 < lengths.length ? idOf(i + 2) : null })
  }
  return { ...reportOf(stage.log), kind: 'rehearsal' }
}
