import { expect } from '@playwright/test'
import { password } from '../person'
import { test } from '../test'

test('The product starts and somebody signs up, creates a workspace and a show', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /create (an account|one)/i }).click()
  await page.getByLabel('Your name').fill('Inês Almeida')
  await page.getByLabel('E-mail').fill(`ines-${crypto.randomUUID()}@example.com`)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByLabel('Name of the workspace').fill('Maison Aurélie')
  await page.getByRole('button', { name: 'Create workspace' }).click()
  await expect(page.getByRole('heading', { name: 'Shows' })).toBeVisible()
  await page.getByRole('button', { name: 'New show' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New show' })
  await dialog.getByLabel('Name').fill('Autumn/Winter 2027')
  await dialog.getByLabel('Date').fill('2027-03-06')
  await dialog.getByLabel('Venue').fill('Palais de Tokyo')
  await dialog.getByRole('button', { name: 'Create show' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Autumn/Winter 2027' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Run of show' }).click()
  await expect(page.getByText('Doors, guests arrive')).toBeVisible()
})
