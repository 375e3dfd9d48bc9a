import { expect, test } from 'bun:test'
import { testApi } from './api'

test('an address asks for 10 new passwords in ten minutes, or as many times that as is configured', async () => {
  for (const times of [1, 3]) {
    const api = await testApi({ env: { ATTEMPTS_PER_ADDRESS: `${times}` } })
    const asked = () => api.browser().post('/api/auth/request-password-reset', { email: 'nobody@example.com' })
    const statuses = []
    for (let attempt = 0; attempt <= 10 * times; attempt += 1) statuses.push((await asked()).status)
    await api.close()
    expect(statuses.filter((status) => status === 200)).toHaveLength(10 * times)
    expect(statuses.at(-1)).toBe(429)
  }
})
