import { createRng, type Rng } from '../../../test/rng'
import { blank, dresserOf, idOf, lookOf, modelOf, pieceOf, sectionOf } from './lineup.fixture'
import { changeClasses, type Lineup, type Look, pieceKinds } from './schema'

/** A lineup of 30 to 60 looks with a bit of everything, the same for the same seed. */
export const generated = (seed: number): Lineup => {
  const rng = createRng(seed)
  const looks = 30 + rng.int(31)
  const sections = Array.from({ length: rng.int(4) }, (_, i) =>
    sectionOf(1_000 + i, {
      exitEvery: rng.chance(0.3) ? 1_000 * (15 + rng.int(30)) : null,
      pause: rng.chance(0.3) ? 1_000 * rng.int(60) : 0,
    }),
  )
  const models = Array.from({ length: 8 + rng.int(14) }, (_, i) => modelOf(2_000 + i))
  const dressers = Array.from({ length: 2 + rng.int(6) }, (_, i) => dresserOf(3_000 + i))
  const all = Array.from({ length: looks }, (_, i) => lookOf(i + 1, lookParts(rng, { sections, models, dressers })))
  const pieces = Array.from({ length: rng.int(12) }, (_, i) =>
    pieceOf(
      4_000 + i,
      Array.from({ length: 1 + rng.int(4) }, () => rng.pick(all).id),
      { kind: rng.pick(pieceKinds) },
    ),
  )
  return {
    ...blank(),
    pace: { exitEvery: 1_000 * (15 + rng.int(30)), walk: 1_000 * (20 + rng.int(50)) },
    finale: {
      included: rng.chance(0.8),
      gap: 1_000 * rng.int(90),
      exitEvery: 3_000,
      order: rng.pick(['first-look', 'model-list'] as const),
    },
    sections,
    looks: all,
    pieces,
    models: models.map((model) => (rng.chance(0.15) ? { ...model, finaleLook: rng.pick(all).id } : model)),
    dressers,
  }
}

/** `gone`: an id that is nobody's, as after a removal. */
const gone = idOf(9_999)

const lookParts = (rng: Rng, { sections, models, dressers }: Pick<Lineup, 'sections' | 'models' | 'dressers'>): Partial<Look> => {
  const model = rng.chance(0.03) ? null : rng.chance(0.02) ? gone : rng.pick(models).id
  const standIn = rng.pick(models).id
  const dice = rng.next()
  const status = dice < 0.06 ? 'cut' : dice < 0.12 ? 'held' : dice < 0.2 ? 'substituted' : 'in'
  return {
    section: sections.length > 0 && rng.chance(0.9) ? rng.pick(sections).id : rng.chance(0.1) ? gone : null,
    status,
    model,
    standIn: status === 'substituted' && !rng.chance(0.1) ? standIn : null,
    dresser: rng.chance(0.1) ? null : rng.chance(0.02) ? gone : rng.pick(dressers).id,
    change: rng.pick(changeClasses.slice(0, 3)),
    changeTime: rng.chance(0.1) ? 1_000 * rng.int(200) : null,
    walk: rng.chance(0.1) ? 1_000 * (20 + rng.int(60)) : null,
    exitEvery: rng.chance(0.1) ? 1_000 * (10 + rng.int(60)) : null,
    casting: rng.chance(0.3) ? { [rng.pick(models).id]: rng.pick(['option', 'confirmed', 'no'] as const) } : {},
  }
}
