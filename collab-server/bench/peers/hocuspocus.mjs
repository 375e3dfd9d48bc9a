// Stock Hocuspocus: its own Server, in memory, as its README starts it. Runs on Node, as its users run it.
import { Server } from '@hocuspocus/server'

const port = Number(process.argv[2])
await new Server({ address: '127.0.0.1', port, quiet: true }).listen()
console.info(`running on port ${port}`)
