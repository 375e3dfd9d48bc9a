import { afterAll, expect, test } from 'bun:test'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diskFileStore } from '../src/files/disk-store'
import { bytesOf, type FileStore, type Listed, pieceOf } from '../src/files/file-store'
import { s3FileStore } from '../src/files/s3-store'
import { credentials, startS3Stub } from './s3-stub'

const folder = await mkdtemp(join(tmpdir(), 'fashionos-store-'))
const stub = startS3Stub('house')
const bucket = { bucket: 'house', endpoint: stub.endpoint, region: 'eu-west-3', ...credentials, prefix: 'fashionos/files/' }
afterAll(async () => {
  await stub.stop()
  await rm(folder, { recursive: true, force: true })
})

const stores: Readonly<Record<string, FileStore>> = { disk: diskFileStore(folder), S3: s3FileStore(bucket) }
const at = (name: string) => ({ workspace: 'one', name })

/** Some megabytes, none like another, in chunks of odd sizes. */
async function* chunksOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 777_777) yield bytes.subarray(from, from + 777_777)
}

const large = new Uint8Array(20_000_000).map((_, i) => (i * 31 + (i >> 12)) % 256)

const listed = async (store: FileStore): Promise<Listed[]> => (await Array.fromAsync(store.list())).flat()

test.each(Object.keys(stores))('%s: what is put is had again exactly, whole or in part, and is gone when it is removed', async (kind) => {
  const store = stores[kind]
  if (!store) throw new Error(kind)
  const small = new TextEncoder().encode('Look 14')
  await store.put(at('small'), pieceOf(small))
  await store.put(at('large'), chunksOf(large))
  const had = async (name: string, range?: { from: number; to: number }) => {
    const stored = await store.get(at(name), range)
    return stored && Buffer.from(await bytesOf(stored))
  }
  expect((await had('small'))?.toString()).toBe('Look 14')
  expect((await had('large'))?.equals(large)).toBe(true)
  expect((await had('large', { from: 8_388_600, to: 8_388_699 }))?.equals(large.subarray(8_388_600, 8_388_700))).toBe(true)
  expect(await had('nothing')).toBeNull()
  await store.put(at('small'), pieceOf(new TextEncoder().encode('Look 15')))
  expect((await had('small'))?.toString()).toBe('Look 15')
  await store.put({ workspace: 'two', name: 'small' }, pieceOf(small))
  expect((await listed(store)).map(({ workspace, name }) => `${workspace}/${name}`).sort()).toEqual(['one/large', 'one/small', 'two/small'])
  await store.remove(at('large'))
  await store.remove(at('large'))
  expect(await had('large')).toBeNull()
})

test.each(Object.keys(stores))('%s: what fails while it is put is not there, and nothing of it is left', async (kind) => {
  const store = stores[kind]
  if (!store) throw new Error(kind)
  const failing = async function* () {
    yield* chunksOf(large)
    throw new Error('cut')
  }
  expect(store.put(at('half'), failing())).rejects.toThrow()
  await store.put(at('half'), failing()).catch(() => undefined)
  expect(await store.get(at('half'))).toBeNull()
  expect(stub.unfinished.size).toBe(0)
  expect((await readdir(join(folder, 'one'))).filter((name) => name.includes('half'))).toEqual([])
})

test('what a killed server left half written is given up when it is old', async () => {
  const [old, fresh] = [join(folder, 'one', 'x.1.part'), join(folder, 'one', 'x.2.part')]
  for (const path of [old, fresh]) await writeFile(path, 'half')
  await utimes(old, new Date(1_000), new Date(1_000))
  await stores.disk?.tidy(Date.now() - 3_600_000)
  expect((await readdir(join(folder, 'one'))).filter((name) => name.endsWith('.part'))).toEqual(['x.2.part'])
})

test('a bucket that does not take the signature is told as storage that does not answer', async () => {
  const wrong = s3FileStore({ ...bucket, secretAccessKey: 'wrong' })
  expect(wrong.put(at('x'), pieceOf(new Uint8Array(3)))).rejects.toThrow('The storage of files does not answer as it should.')
})
