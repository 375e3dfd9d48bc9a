import type { Command } from '@fashionos/shared/run/commands'
import type { Run } from '@fashionos/shared/run/run'
import type { Said } from './live-session'

/** What was said, as the command it is under the lease this device knows of (R8). */
export const signed = (said: Said, run: Pick<Run, 'lease'> | null): Command => {
  if (said.kind === 'ready' || said.kind === 'take-over') return said
  return { ...said, epoch: run?.lease?.epoch ?? 1 }
}
