import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const schemes = ['light', 'dark'] as const

/** Fails the test with what axe finds serious or critical on the page, in both colour schemes; `where` names it in the message. */
export async function hasNothingSerious(page: Page, where: string): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(choose, colorScheme)
    await page.evaluate(settled)
    await expect(page.locator(`html[data-theme=${colorScheme}]`)).toBeAttached()
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    const found = serious.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`))
    expect.soft(found, `${where}, ${colorScheme}`).toEqual([])
  }
}

/** As another tab of this person would: a caller's desk is dark whatever the device says. */
function choose(theme: string): void {
  localStorage.setItem('theme', theme)
  dispatchEvent(new StorageEvent('storage', { key: 'theme' }))
}

/** Colours fade from one scheme to the other; half-way they mean nothing. */
async function settled(): Promise<void> {
  await new Promise((resume) => requestAnimationFrame(resume))
  const finite = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
  await Promise.allSettled(finite.map(({ finished }) => finished))
}
