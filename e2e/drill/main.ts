import { startProduct } from '../product'
import { drill, summaryOf } from './drill'
import { type DrillOptions, help, optionsOf } from './options'
import { signIn } from './stage-door'

/** `npm run drill`: calls a show faster than real time, with followers, readies, holds and edits, and prints what happens. */
try {
  const options = optionsOf(process.argv.slice(2))
  if (options === null) console.info(help())
  else if (options.url !== '') await run(options)
  else {
    const product = await startProduct()
    await run({ ...options, url: product.url, edits: true }).finally(() => product.stop())
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
process.exit(process.exitCode ?? 0)

async function run(options: DrillOptions): Promise<void> {
  const drilled = await drill(options, await signIn(options), (line) => console.info(line))
  console.info(`\n${summaryOf(drilled).join('\n')}`)
  if (drilled.agreeing < drilled.followers) process.exitCode = 1
}
