import type { Sql, TransactionSql } from 'postgres'
import { demoPeople, demoShow, demoWorkspace } from './demo'
import { demoAbsences, demoCollections, demoCrew, demoDesigners, demoModels, demoShowLinks, demoVenues } from './demo-directory'

const by = { workspace_id: demoWorkspace.id, created_by: demoPeople[0].id }

/** Only where the workspace has no directory yet: what was archived or renamed since stays so. */
export const seedDirectory = async (sql: Sql): Promise<void> => {
  await sql.begin(async (tx) => {
    await tx`select set_config('fashionos.workspace', ${demoWorkspace.id}, true)`
    const [known] = await tx`select 1 from designers union all select 1 from models limit 1`
    if (known) return
    await seedPeople(tx)
    await seedPlaces(tx)
    const links = demoShowLinks.map(({ kind, entryId, role }) => ({ ...by, show_id: demoShow.id, kind, entry_id: entryId, role }))
    await tx`insert into show_directory ${tx(links)}`
  })
}

const seedPeople = async (tx: TransactionSql): Promise<void> => {
  await tx`insert into designers ${tx(demoDesigners.map((one) => ({ ...by, ...one })))}`
  await tx`insert into collections ${tx(
    demoCollections.map(({ designerId, lookCount, ...one }) => ({ ...by, ...one, designer_id: designerId, look_count: lookCount })),
  )}`
  await tx`insert into models ${tx(
    demoModels.map(({ heightMm, bustMm, waistMm, hipsMm, shoeEu, dressEu, ...one }) => ({
      ...{ ...by, ...one },
      ...{ height_mm: heightMm, bust_mm: bustMm, waist_mm: waistMm, hips_mm: hipsMm, shoe_eu: shoeEu, dress_eu: dressEu },
    })),
  )}`
  await tx`insert into model_absences ${tx(
    demoAbsences.map(({ modelId, firstDay, lastDay, reason }) => ({
      ...{ workspace_id: demoWorkspace.id, model_id: modelId },
      ...{ first_day: firstDay, last_day: lastDay, reason },
    })),
  )}`
  await tx`insert into crew ${tx(
    demoCrew.map(({ dayRateMinor, userId, ...one }) => ({ ...by, ...one, day_rate_minor: dayRateMinor, user_id: userId })),
  )}`
}

const seedPlaces = async (tx: TransactionSql): Promise<void> => {
  await tx`insert into venues ${tx(
    demoVenues.map(({ capacityStanding, capacitySeated, dayRateMinor, halfDayRateMinor, contactName, ...one }) => ({
      ...{ ...by, ...one, capacity_standing: capacityStanding, capacity_seated: capacitySeated },
      ...{ day_rate_minor: dayRateMinor, half_day_rate_minor: halfDayRateMinor, contact_name: contactName },
    })),
  )}`
}
