import { afterAll, expect, test } from 'bun:test'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { holdsWithin, isRunning } from '@fashionos/migrations/embedded-postgres/process-table'
import { type Server, startServer } from './server'

const folder = mkdtempSync(join(tmpdir(), 'fashionos-server-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a server that dies before it is kept up has failed, with the last lines of its log', async () => {
  const { server } = serverThat('echo "PORT is wrong."; exit 3')
  expect(await server.failed).toMatch(/it ended \(exit code 3\)\. The last lines of .*:\nPORT is wrong\.$/)
})

test('a server that is kept up is started again after kill -9', async () => {
  const { server, pids } = serverThat('sleep 600')
  server.keepUp()
  process.kill(pids[0] ?? 0, 'SIGKILL')
  expect(await holdsWithin({ claim: () => pids.length === 2, deadlineMs: 60_000 })).toBe(true)
  await server.stop(5_000)
  expect(pids.filter(isRunning)).toEqual([])
})

test('a server that dies again and again is given up', async () => {
  const { server, pids } = serverThat('sleep 0.05; exit 7')
  server.keepUp()
  expect(await server.failed).toContain('it ended (exit code 7)')
  expect(pids.length).toBe(6)
})

test('stopping lets a server finish', async () => {
  const done = join(folder, 'done')
  const { server, log } = serverThat(`trap "touch ${done}; exit 0" TERM; echo up; while :; do sleep 0.05; done`)
  await holdsWithin({ claim: () => existsSync(log) && readFileSync(log, 'utf8').includes('up'), deadlineMs: 60_000 })
  await server.stop(10_000)
  expect(existsSync(done)).toBe(true)
})

test('a server that does not stop is killed with all it started', async () => {
  const child = join(folder, 'child')
  const { server, pids } = serverThat(`trap "" TERM; sleep 600 & echo $! > ${child}; while :; do sleep 1; done`)
  await holdsWithin({ claim: () => existsSync(child) && readFileSync(child, 'utf8') !== '', deadlineMs: 60_000 })
  await server.stop(200)
  expect(pids.filter(isRunning)).toEqual([])
  const grandchild = Number(readFileSync(child, 'utf8'))
  expect(await holdsWithin({ claim: () => !isRunning(grandchild), deadlineMs: 60_000 })).toBe(true)
})

test('a log does not grow without end', () => {
  const { server, log } = serverThat('exit 0')
  writeFileSync(log, 'x'.repeat(20_000_001))
  server.shortenLog()
  expect(statSync(log).size).toBeLessThan(1_000)
})

function serverThat(does: string): { server: Server; pids: number[]; log: string } {
  const pids: number[] = []
  const log = join(folder, `${crypto.randomUUID()}.log`)
  const shell = { file: '/bin/sh', args: ['-c', does], cwd: folder, env: { PATH: process.env.PATH } }
  return { server: startServer({ ...shell, name: 'it', log, onStart: (pid) => pids.push(pid) }), pids, log }
}
