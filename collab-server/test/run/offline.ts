import { randomUUID } from 'node:crypto'
import { decide } from '@fashionos/shared/run/decide'
import type { Entry } from '@fashionos/shared/run/entry'
import { runPlanOf } from '@fashionos/shared/run/plan-items'
import { reduce } from '@fashionos/shared/run/reduce'
import type { Run } from '@fashionos/shared/run/run'
import type { LiveScreen, Said } from './screen'

/** A caller's device that goes on by itself, with the run and the plan it had when the server left. */
export class OfflineCaller {
  readonly log: Entry[] = []
  run: Run

  constructor(private readonly screen: LiveScreen) {
    if (!screen.run || !screen.plan) throw new Error('An offline caller has a run and a plan.')
    this.run = screen.run
  }

  /** Calls at an instant of the run's clock. Throws when it is refused. */
  say(said: Said, at: number): Entry {
    const { screen, run } = this
    const command = (said.kind === 'ready' ? said : { ...said, epoch: run.lease?.epoch ?? 1 }) as Parameters<typeof decide>[1]
    const plan = runPlanOf(screen.plan?.snapshot ?? { show: undefined as never, columns: [], items: [] })
    const actor = { user: screen.you?.user ?? '', name: screen.you?.name ?? '' }
    const decision = decide(run, command, { id: randomUUID(), plan, actor, device: screen.device, at, offset: performance.now() })
    if (!decision.ok) throw new Error(decision.reason.message)
    this.run = reduce(run, decision.value)
    this.log.push(decision.value)
    return decision.value
  }

  go(at: number): Entry {
    const { current, next, seq } = this.run
    return this.say({ kind: 'go', from: { instance: current?.id ?? null, seq }, to: next?.item ?? null }, at)
  }
}
