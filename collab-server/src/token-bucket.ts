/** Lets `perSecond` things through, and up to `burst` at once after a quiet time. */
export class TokenBucket {
  private tokens: number
  private at: number

  constructor(
    private readonly rate: { readonly perSecond: number; readonly burst: number },
    private readonly now: () => number,
  ) {
    this.tokens = rate.burst
    this.at = now()
  }

  /** Whether one more may pass. */
  take(): boolean {
    const now = this.now()
    this.tokens = Math.min(this.rate.burst, this.tokens + ((now - this.at) * this.rate.perSecond) / 1_000)
    this.at = now
    if (this.tokens < 1) return false
    this.tokens--
    return true
  }
}
