import { declaration as apiConfig } from '@fashionos/api/config'
import { declaration as collabConfig } from '@fashionos/collab-server/config'
import { type ConfigOf, defineConfig, option, optionsOf } from '@fashionos/shared/config'
import { options } from '@fashionos/shared/options'
import { z } from 'zod'

/** What `npm start` reads itself; the servers read theirs from the same environment. */
export const startConfig = defineConfig({
  ...options,
  logs: option({
    env: 'LOGS',
    default: 'file',
    help: 'Where the servers log to: "file", DATA_DIR/api.log and DATA_DIR/collab-server.log; "stdout", the terminal.',
    check: z.enum(['file', 'stdout'], { error: 'Expected file or stdout.' }),
  }),
})

export type StartConfig = ConfigOf<typeof startConfig>

/** What all processes read together: for `--help`, `.env.example`, and to find every fault before anything starts. */
export const everyOption = optionsOf([startConfig, apiConfig, collabConfig])
