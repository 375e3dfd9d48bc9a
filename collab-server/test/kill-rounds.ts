import { createRng } from '@fashionos/shared/test/rng'
import { openEditor } from './editor'
import { freePort, type ServerProcess, startProcess } from './server-process'
import { until } from './until'
import type { Document, World } from './world'
import { addRows, startWriter, type Writer } from './writers'

export interface Round {
  readonly made: number
  readonly promised: number
  readonly lost: number
  /** From the kill to the first document served again, ms. */
  readonly backAfterMs: number
}

/**
 * Many people edit one document, the server is killed with SIGKILL at a moment
 * the seed decides, and started again; then a newcomer's document is asked for
 * every edit the server had promised to keep.
 */
export async function killRounds(options: {
  world: World
  seed: number
  rounds: number
  writers: number
  perSecond: number
  onRound?(round: Round, index: number): void
}): Promise<Round[]> {
  const { world, seed, rounds, writers, perSecond, onRound } = options
  const rng = createRng(seed)
  const port = freePort()
  const people = await Promise.all(Array.from({ length: writers }, () => world.person('producer')))
  const document = await world.document()
  let server = await startProcess(world, port)
  const rows = await fill(world, server, document, writers)
  const results: Round[] = []
  for (let index = 0; index < rounds; index++) {
    const team: Writer[] = await Promise.all(
      people.map((person, i) => startWriter({ world, url: server.url, document, person, row: rows[i] ?? '', perSecond })),
    )
    // However slow the machine, some promises have to be there to be broken.
    await until(() => team.every((writer) => writer.promised() >= 10), 'everybody was promised some edits', 120_000)
    await new Promise((resolve) => setTimeout(resolve, 500 + rng.next() * 1_500))
    await killWhileCommitsWait(world, server)
    const killedAt = performance.now()
    for (const writer of team) writer.stop()
    server = await startProcess(world, port)
    const newcomer = openEditor({ url: server.url, name: document.name, token: await world.tokenOf(people[0] ?? raise()) })
    await newcomer.synced()
    const sum = (figure: (writer: Writer) => number) => team.reduce((total, writer) => total + figure(writer), 0)
    const round: Round = {
      made: sum((writer) => writer.made()),
      promised: sum((writer) => writer.promised()),
      lost: sum((writer) => writer.lostIn(newcomer.doc)),
      backAfterMs: performance.now() - killedAt,
    }
    newcomer.destroy()
    results.push(round)
    onRound?.(round, index)
  }
  await server.kill()
  return results
}

/** The log is locked for a moment before the kill, so that an acknowledgement given before its commit cannot go unnoticed. */
async function killWhileCommitsWait({ sql }: World, server: ServerProcess): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction`lock table document_updates in share mode`
    await new Promise((resolve) => setTimeout(resolve, 150))
    await server.kill()
  })
}

async function fill(world: World, server: ServerProcess, document: Document, count: number): Promise<string[]> {
  const person = await world.person('producer')
  const editor = openEditor({ url: server.url, name: document.name, token: await world.tokenOf(person) })
  await editor.synced()
  const rows = addRows(editor.doc, count)
  await editor.committed()
  editor.destroy()
  return rows
}

function raise(): never {
  throw new Error('There are no people.')
}
