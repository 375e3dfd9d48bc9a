import { setDefaultTimeout } from 'bun:test'

/**
 * How long one test may take, ms. Far above what a slow, shared machine needs,
 * and above the bound of any `until` in it, so that a hang says what it waited
 * for. A test sets a limit of its own only when it needs longer.
 */
setDefaultTimeout(300_000)
