import type { Column, Row, RunOfShow } from '@fashionos/shared/documents/run-of-show/schema'
import { plainTextOf } from '@fashionos/shared/rich-text/plain-text'
import type { LivePlan, LivePlanChange } from '@fashionos/shared/run/messages'
import { planChangeOf } from '@fashionos/shared/run/plan-change'
import { columnsIn, rowFor, type View } from '@fashionos/shared/run/views'

/** A row as the view shows it, and what names its content. */
interface ViewedRow {
  readonly row: Row
  readonly note: string
  readonly hash: string
}

/**
 * The plan as one view shows it, read and put into JSON once for all who have
 * the view. Rows keep their identity in the snapshot, so an edit costs the rows
 * it touched. The version names the content, so it outlives this process.
 */
export class ViewedPlan {
  private rows = new WeakMap<Row, ViewedRow>()
  private hashes = new WeakMap<Row, string>()
  private columns: readonly Column[] | null = null
  private current: { readonly plan: LivePlan; json: string | null }

  constructor(
    private readonly view: View,
    snapshot: RunOfShow,
  ) {
    this.current = { plan: this.read(snapshot), json: null }
  }

  get plan(): LivePlan {
    return this.current.plan
  }

  /** The plan as JSON. */
  get json(): string {
    this.current.json ??= JSON.stringify(this.current.plan)
    return this.current.json
  }

  /** Takes in a newer snapshot. Null: nothing of it shows in this view. */
  update(snapshot: RunOfShow): LivePlanChange | null {
    const before = this.plan
    const plan = this.read(snapshot)
    if (plan.version === before.version) return null
    this.current = { plan, json: null }
    return planChangeOf(before, plan, (a, b) => this.hashes.get(a) === this.hashes.get(b))
  }

  private read({ show, columns, items }: RunOfShow): LivePlan {
    if (this.columns !== columns) this.rows = new WeakMap()
    this.columns = columns
    const shown = columnsIn(this.view, columns)
    const viewed = items.map((row) => this.viewed(row, shown))
    const notes = this.view.notes ? viewed.flatMap(({ row, note }): [string, string][] => (note === '' ? [] : [[row.id, note]])) : []
    const hashes = viewed.map(({ hash }) => hash)
    return {
      version: hashOf(JSON.stringify({ view: this.view.key, show, shown, hashes, notes })),
      snapshot: { show, columns: [...shown], items: viewed.map(({ row }) => row) },
      notes: Object.fromEntries(notes),
    }
  }

  private viewed(row: Row, shown: readonly Column[]): ViewedRow {
    const known = this.rows.get(row)
    if (known) return known
    const seen = rowFor(this.view, shown, row)
    const viewed = { row: seen, note: this.view.notes ? plainTextOf(row.notes) : '', hash: hashOf(JSON.stringify(seen)) }
    this.rows.set(row, viewed)
    this.hashes.set(seen, viewed.hash)
    return viewed
  }
}

const hashOf = (text: string): string => new Bun.CryptoHasher('sha256').update(text).digest('base64url').slice(0, 22)
