import { expect, test } from 'bun:test'
import { z } from 'zod'
import { defineConfig, envExampleOf, helpOf, option, optionsOf, readConfig } from './config'
import { options, required } from './options'

const declaration = defineConfig({
  port: options.port,
  level: options.logLevel,
  databaseUrl: options.databaseUrl,
  name: option({ env: 'NAME', help: 'Who this is.', check: z.string().max(5, { error: 'Expected at most 5 letters.' }) }),
})

test('an environment without faults becomes typed values, defaults filled in', () => {
  expect(readConfig(declaration, { NAME: 'Inês', PORT: '8080', LOG_LEVEL: '' })).toEqual({
    ok: true,
    value: { port: 8080, level: 'info', databaseUrl: '', name: 'Inês' },
  })
})

test('all faults come at once, as sentences that name the variable and what was found', () => {
  const read = readConfig(declaration, { PORT: '70000', LOG_LEVEL: 'loud' })
  expect(read).toEqual({
    ok: false,
    reason: [
      'PORT is "70000". Expected a port: a whole number from 0 to 65535.',
      'LOG_LEVEL is "loud". Expected silent, error, warn, info or debug.',
      'NAME is not set. Who this is.',
    ],
  })
})

test('the value of a secret is never in a fault', () => {
  const read = readConfig({ databaseUrl: options.databaseUrl }, { DATABASE_URL: 'mysql://root:hunter2@db/x' })
  expect(read.ok ? [] : read.reason).toEqual([
    'DATABASE_URL is not as it should be. Expected a URL such as postgres://user:password@host:5432/database.',
  ])
})

test('a required option has no default', () => {
  expect(readConfig({ secret: required(options.secret) }, {}).ok).toBe(false)
  expect(readConfig({ secret: required(options.secret) }, { SECRET: 's'.repeat(32) })).toEqual({
    ok: true,
    value: { secret: 's'.repeat(32) },
  })
})

test('every default of the product passes its own check', () => {
  expect(readConfig(options, {}).ok).toBe(true)
})

test('help and .env.example name every option once, with its default', () => {
  const both = optionsOf([{ port: options.port }, { again: required(options.port), host: options.host }])
  expect(helpOf(both)).toBe(
    '  PORT=3000\n      Port of the pages and the api.\n  HOST=127.0.0.1\n      Address to listen on. 0.0.0.0 lets other machines in.',
  )
  expect(envExampleOf(both)).toContain(
    '# Port of the pages and the api.\n#PORT=3000\n\n# Address to listen on. 0.0.0.0 lets other machines in.\n#HOST=127.0.0.1\n',
  )
})
