import type { Run } from '@fashionos/shared/run/run'
import type { Instant } from '@fashionos/shared/time'

/** The instant from which what counts on a screen has whole seconds: the hold's begin, else the GO with its holds, else the clock's own. */
export const countedFrom = (run: Pick<Run, 'startedAt' | 'holds' | 'heldSince'> | null): Instant =>
  run?.heldSince ?? (run?.startedAt == null ? 0 : run.startedAt + run.holds)
