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

  /** Whether so many more may pass. What is more than the whole burst passes when the bucket is full, and empties it. */
  take(count = 1): boolean {
    this.refill()
    if (this.tokens < Math.min(count, this.rate.burst)) return false
    this.tokens = Math.max(0, this.tokens - count)
    return true
  }

  /** Nothing of it is used: a new one would be the same. */
  get isFull(): boolean {
    this.refill()
    return this.tokens >= this.rate.burst
  }

  private refill(): void {
    const now = this.now()
    this.tokens = Math.min(this.rate.burst, this.tokens + ((now - this.at) * this.rate.perSecond) / 1_000)
    this.at = now
  }
}

/** A bucket for each key. It outlives the connections of its key, so that coming back does not fill it. */
export class TokenBuckets {
  private readonly buckets = new Map<string, TokenBucket>()
  private sweepAt = 1_000

  constructor(
    private readonly rate: { readonly perSecond: number; readonly burst: number },
    private readonly now: () => number,
  ) {}

  take(key: string, count: number): boolean {
    const bucket = this.buckets.get(key) ?? new TokenBucket(this.rate, this.now)
    this.buckets.set(key, bucket)
    if (this.buckets.size > this.sweepAt) this.forgetFull()
    return bucket.take(count)
  }

  /** Swept when twice as many came as were left, so that a sweep costs nothing per key. */
  private forgetFull(): void {
    for (const [key, bucket] of this.buckets) if (bucket.isFull) this.buckets.delete(key)
    this.sweepAt = Math.max(1_000, 2 * this.buckets.size)
  }
}
