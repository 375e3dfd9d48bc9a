/**
 * The floor: a relay that knows nothing. Every frame goes as it came to all
 * the others, one `send` per socket, as any server without Bun's topics does.
 */
const sockets = new Set<Bun.ServerWebSocket<undefined>>()

const server = Bun.serve({
  hostname: '127.0.0.1',
  port: Number(process.argv[2] ?? 0),
  fetch(request, upgrade) {
    return upgrade.upgrade(request) ? undefined : new Response('okay')
  },
  websocket: {
    open(socket) {
      sockets.add(socket)
    },
    message(socket, frame) {
      for (const other of sockets) if (other !== socket) other.send(frame)
    },
    close(socket) {
      sockets.delete(socket)
    },
  },
})

console.info(`running on port ${server.port}`)
