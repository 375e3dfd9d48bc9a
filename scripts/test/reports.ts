import { z } from 'zod'
import type { Count } from './run'

/**
 * Counts of a report in JUnit's format, as Bun writes it. A test that was
 * skipped or left to do hides a missing part, so it counts as failed.
 */
export function countOfJunit(xml: string): Count {
  const head = /<testsuites [^>]*>/.exec(xml)?.[0]
  if (!head) return { passed: 0, failed: 1 }
  const attribute = (name: string) => Number(new RegExp(` ${name}="(\\d+)"`).exec(head)?.[1] ?? 0)
  const failed = attribute('failures') + attribute('errors') + attribute('skipped')
  return { passed: attribute('tests') - failed, failed }
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()).default([]),
})

/** Counts of Playwright's JSON report. Flaky is failed; skipped means that it did not run. */
export function countOfPlaywright(json: string): Count {
  const report = playwrightReport.safeParse(parsed(json))
  if (!report.success) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky, skipped } = report.data.stats
  return { passed: expected, failed: unexpected + flaky + skipped }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
