import type { Plugin } from 'vite'

/** What a module imports, as the bundler tells it. */
export interface ModuleLinks {
  readonly imports: readonly string[]
  readonly dynamicImports: readonly string[]
}

export type LinksOf = (module: string) => ModuleLinks | null

/** A point on a person's way into the app, with a file of its own for what is needed there. */
export interface Stage {
  readonly name: string
  /** Modules this stage is entered by; no other way leads to what is in its file. */
  readonly doors: readonly RegExp[]
  /** What is needed at once by every one of these sets of modules together. */
  readonly neededBy: readonly (readonly RegExp[])[]
  /** Of these only modules it applies to; all when left out. */
  readonly only?: RegExp
}

/**
 * Small modules of a way through the app that others share too, put together:
 * apart, each would be a file with imports, exports and a compression of its
 * own. Who needs one of them fetches them all, so they are small and bring
 * nothing large along.
 */
export interface Common {
  readonly name: string
  /** Modules whose needs are meant. */
  readonly neededBy: readonly RegExp[]
  /** What such a module is. */
  readonly only: RegExp
  /** What it may not bring along. */
  readonly large: RegExp
  /** Pages: what one of them needs at once, or ever wants, stands in a file beside, named after it. */
  readonly atOnceOn: { readonly name: string; readonly entry: RegExp }
  readonly everOn: { readonly name: string; readonly entry: RegExp }
}

/** The modules in common, each with the name of its file. What stands in the file of a stage would bring the whole stage along. */
export const modulesInCommon = (
  common: Common,
  modules: readonly string[],
  links: LinksOf,
  isStaged: (module: string) => boolean = () => false,
): ReadonlyMap<string, string> => {
  const matching = (patterns: readonly RegExp[]) => modules.filter((module) => patterns.some((pattern) => pattern.test(module)))
  const first = within(links, matching([common.atOnceOn.entry]), atOnce)
  const beside = within(links, matching([common.everOn.entry]), everWanted)
  const isSmall = (module: string) =>
    [...within(links, [module], atOnce)].every((brought) => !common.large.test(brought) && !isStaged(brought))
  const needed = [...within(links, matching(common.neededBy), atOnce)].filter((module) => common.only.test(module) && isSmall(module))
  const nameOf = (module: string) =>
    [common.name, first.has(module) && common.atOnceOn.name, beside.has(module) && common.everOn.name].filter(Boolean).join('-')
  return new Map(needed.map((module) => [module, nameOf(module)]))
}

const within = (links: LinksOf, starts: readonly string[], next: (links: ModuleLinks) => readonly string[], closed = new Set<string>()) => {
  const found = new Set<string>()
  const ahead = [...starts]
  for (let module = ahead.pop(); module !== undefined; module = ahead.pop()) {
    if (found.has(module) || closed.has(module)) continue
    found.add(module)
    const known = links(module)
    if (known) ahead.push(...next(known))
  }
  return found
}

const atOnce = ({ imports }: ModuleLinks) => imports
const everWanted = ({ imports, dynamicImports }: ModuleLinks) => [...imports, ...dynamicImports]

/** The modules that stand in the file of a stage: needed there at once, and by nobody who does not come there. */
export const modulesOfStage = (
  { doors, neededBy, only = /./ }: Stage,
  modules: readonly string[],
  pages: readonly string[],
  links: LinksOf,
) => {
  const matching = (patterns: readonly RegExp[]) => modules.filter((module) => patterns.some((pattern) => pattern.test(module)))
  const elsewhere = within(links, pages, everWanted, new Set(matching(doors)))
  const [first = new Set<string>(), ...others] = neededBy.map((starts) => within(links, matching(starts), atOnce))
  return [...first].filter((module) => only.test(module) && !elsewhere.has(module) && others.every((other) => other.has(module)))
}

/**
 * Puts what a stage needs into one file: apart, each small module that several
 * screens share is a file with imports, exports and a compression of its own.
 * Nobody fetches more than before, as every way to those modules is through
 * the stage.
 */
export const stagesOf = (stages: readonly Stage[], common: Common) => {
  const stageOf = new Map<string, string>()
  const plugin: Plugin = {
    name: 'stages',
    apply: 'build',
    buildEnd(error) {
      if (error) return
      const modules = [...this.getModuleIds()]
      const links: LinksOf = (module) => {
        const info = this.getModuleInfo(module)
        return info && { imports: info.importedIds, dynamicImports: info.dynamicallyImportedIds }
      }
      const pages = modules.filter((module) => this.getModuleInfo(module)?.isEntry)
      const isFetchedByName = (module: string) => {
        const info = this.getModuleInfo(module)
        return info !== null && (info.isEntry || info.dynamicImporters.length > 0)
      }
      stageOf.clear()
      for (const stage of stages) {
        const found = modulesOfStage(stage, modules, pages, links)
        if (found.length === 0) throw new Error(`Nothing is needed at the stage ${stage.name}: look at client/vite.config.ts.`)
        for (const module of found) if (!stageOf.has(module) && !isFetchedByName(module)) stageOf.set(module, stage.name)
      }
      for (const [module, name] of modulesInCommon(common, modules, links, (module) => stageOf.has(module)))
        if (!stageOf.has(module) && !isFetchedByName(module)) stageOf.set(module, name)
    },
  }
  return { plugin, group: { name: (module: string) => stageOf.get(module) ?? null } }
}
