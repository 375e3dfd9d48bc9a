import { expect } from '@playwright/test'
import { post } from '../person'
import { test } from '../test'

test('Whoever signs in to a fresh demo finds what its documents say, and their own tasks, before opening any', async ({
  page,
  context,
  product,
}) => {
  const marc = { email: 'marc@maison-aurelie.example', password: 'runway-2027' }
  await post({ request: context.request, url: product.url }, '/api/auth/sign-in/email', marc)
  // The server follows what is in documents some seconds behind.
  await expect(async () => {
    await page.goto('/w/maison-aurelie/tasks')
    await expect(page.getByText(/^\d+ to do$/)).toBeVisible({ timeout: 5_000 })
  }).toPass()
  await expect(async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find or do' }).fill('onyx brooch', { timeout: 5_000 })
    await expect(page.getByRole('option', { name: /Onyx brooch|Look 9/i }).first()).toBeVisible({ timeout: 5_000 })
  }).toPass()
})
