import type { Department, Lead, Row } from '@fashionos/shared/documents/run-of-show/schema'
import { formatDuration } from '@fashionos/shared/time-text'

/** One of the two times changed. The other follows where it must: a department is not warned after it stands by. */
export const changedLead = (lead: Lead, part: keyof Lead, ms: number): Lead =>
  part === 'warning' ? { warning: ms, standby: Math.min(lead.standby, ms) } : { warning: Math.max(lead.warning, ms), standby: ms }

/** On paper: `warned 2:00, standby 0:20 before`; '' when the department is called as usual. */
export const leadText = ({ leads }: Pick<Row, 'leads'>, department: Department | null): string => {
  const own = department === null ? undefined : leads[department]
  return own ? `warned ${formatDuration(own.warning)}, standby ${formatDuration(own.standby)} before` : ''
}
