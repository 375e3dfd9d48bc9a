import { expect, setDefaultTimeout, test } from 'bun:test'
import { demoDocument, demoEmail, demoPassword, demoRun, demoShow, demoWorkspace } from '@fashionos/migrations/demo'
import { seed } from '@fashionos/migrations/seed'
import { testApi } from './api'

setDefaultTimeout(60_000)

test('the demo opens with a rehearsal that has a report in every format', async () => {
  const base = await testApi()
  try {
    await seed({ databaseUrl: base.deps.config.databaseUrl, secret: base.deps.config.secret })
    const browser = base.browser()
    await browser.post('/api/auth/sign-in/email', { email: demoEmail, password: demoPassword })
    const root = `/api/workspaces/${demoWorkspace.id}`
    const { body: runs } = await browser.get(`${root}/shows/${demoShow.id}/runs`)
    expect(runs).toMatchObject({
      total: 1,
      items: [{ id: demoRun.id, kind: 'rehearsal', state: 'ended', document: { id: demoDocument.id } }],
    })
    const { body: report } = await browser.get(`${root}/runs/${demoRun.id}/report`)
    expect(report).toMatchObject({
      run: demoRun.id,
      callers: [{ name: 'Marc Delorme' }],
      holds: [{ reason: 'Heel strap broke at the rail' }],
    })
    expect(report.items.length).toBeGreaterThan(40)
    for (const format of ['json', 'csv', 'xlsx', 'pdf']) {
      const { status } = await browser.get(`${root}/runs/${demoRun.id}/report/${format}`)
      expect({ format, status }).toEqual({ format, status: 200 })
    }
  } finally {
    await base.close()
  }
})
