import { dirname } from 'node:path'
import { demoEmail, demoPassword } from '@fashionos/migrations/demo'
import { helpOf, readConfig } from '@fashionos/shared/config'
import { everyOption, type StartConfig, startConfig } from './start/config'
import { type Product, startProduct } from './start/product'

const usage = `FashionOS

  npm start                starts everything and prints where to open it
  npm run dev              the same with hot reload
  npm start -- --help      this

Options are environment variables, or lines of a file .env:

${helpOf(everyOption)}`

const root = dirname(import.meta.dir)

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) return console.log(usage)
  const unknown = args.find((arg) => arg !== '--dev')
  if (unknown) return end(2, `There is no option ${unknown}. "npm start -- --help" lists what there is.`)
  const env = withSafeDemo(process.env)
  const checked = readConfig(everyOption, env)
  const config = readConfig(startConfig, env)
  if (!checked.ok) return end(2, checked.reason.join('\n'))
  if (!config.ok) return end(2, config.reason.join('\n'))
  const stopping = stopRequest()
  const product = await startProduct({
    root,
    config: config.value,
    env: process.env,
    isDevelopment: args.includes('--dev'),
    stopping,
    say: console.log,
  })
  if (!product.ok) return end(1, product.reason)
  console.log(welcome(product.value, config.value))
  const failure = await Promise.race([product.value.failed, stopping.then(() => null)])
  if (failure !== null) console.error(failure)
  await product.value.stop()
  end(failure === null ? 0 : 1, failure === null ? 'Stopped.' : 'Stopped everything.')
}

/** The demo's password is public: it is only there unasked when nobody but this machine can come in. */
function withSafeDemo(env: typeof process.env): typeof process.env {
  const isPrivate = ['', '127.0.0.1', 'localhost', '::1'].includes(env.HOST ?? '')
  return { ...env, DEMO: env.DEMO || (isPrivate ? 'on' : 'off') }
}

const welcome = ({ url }: Product, { demo }: StartConfig): string =>
  [
    `FashionOS is ready: ${url}`,
    ...(demo ? [`Sign in as ${demoEmail} with the password ${demoPassword}`] : []),
    'Ctrl-C stops everything.',
  ].join('\n')

/** Resolves when we are asked to stop, or when whoever started us is gone. Asking twice changes nothing: stopping has deadlines. */
function stopRequest(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && resolve(), 500)
  return promise.then(() => console.log('Stopping.'))
}

function end(code: number, sentence: string): void {
  if (code === 0) console.log(sentence)
  else console.error(sentence)
  process.exit(code)
}

await main(process.argv.slice(2))
