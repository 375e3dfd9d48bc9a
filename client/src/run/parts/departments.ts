import type { departments as declared } from '@fashionos/shared/documents/run-of-show/schema'

/** The departments, apart from the checks they are declared beside: those are 18 kB a live screen does without. */
export const departments = ['lx', 'snd', 'vid', 'fly', 'dress', 'hmu', 'talent', 'foh', 'other'] as const satisfies typeof declared
