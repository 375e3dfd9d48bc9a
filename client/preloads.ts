import type { Plugin } from 'vite'

/** What a chunk brings, as the bundler tells it. */
export interface ChunkLinks {
  readonly isEntry: boolean
  /** Files that come with it. */
  readonly imports: readonly string[]
  /** Files it fetches when they are needed. */
  readonly dynamicImports: readonly string[]
  readonly hasStyles: boolean
  /** A person has nothing else to look at until it is there. */
  readonly isAwaited: boolean
}

type Links = ReadonlyMap<string, ChunkLinks>

const withAll = (links: Links, file: string, found = new Set<string>()): Set<string> => {
  if (found.has(file)) return found
  found.add(file)
  for (const imported of links.get(file)?.imports ?? []) withAll(links, imported, found)
  return found
}

const common = (sets: readonly ReadonlySet<string>[]): readonly string[] => {
  const [first = new Set<string>(), ...others] = sets
  return [...first].filter((file) => others.every((other) => other.has(file)))
}

/** Chunks by the chunks they are named in, at once or later. */
const fetchersIn = (links: Links): ReadonlyMap<string, ReadonlySet<string>> => {
  const fetchers = new Map<string, Set<string>>([...links.keys()].map((file) => [file, new Set()]))
  for (const [file, { imports, dynamicImports }] of links)
    for (const named of [...imports, ...dynamicImports]) fetchers.get(named)?.add(file)
  return fetchers
}

/**
 * For each chunk, the files that are there whenever it runs: what it imports,
 * and what is there on every way that leads to it from a page. Starts from all
 * files and takes away until nothing changes, so that circles end.
 */
export const presentWith = (links: Links): ReadonlyMap<string, ReadonlySet<string>> => {
  const own = new Map([...links.keys()].map((file) => [file, withAll(links, file)]))
  const fetchers = fetchersIn(links)
  const present = new Map<string, ReadonlySet<string>>([...links.keys()].map((file) => [file, new Set(links.keys())]))
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false
    for (const [file, { isEntry }] of links) {
      const ways = [...(fetchers.get(file) ?? [])].map((fetcher) => present.get(fetcher) ?? new Set<string>())
      const found = new Set([...(own.get(file) ?? []), ...(isEntry ? [] : common(ways))])
      if (found.size === present.get(file)?.size) continue
      present.set(file, found)
      hasChanged = true
    }
  }
  return present
}

/**
 * The files to ask for at the same moment as `file`, which `host` is about to
 * import. One with styles waits for them, so it is itself asked for meanwhile.
 */
export const preloadsOf = (file: string, needed: readonly string[], present: ReadonlySet<string>, links: Links): readonly string[] => {
  const missing = needed.filter((one) => !present.has(one) && (one === file || links.get(file)?.isAwaited))
  const waits = [...withAll(links, file)].some((one) => links.get(one)?.hasStyles)
  return waits ? missing : missing.filter((one) => one !== file)
}

/**
 * A chunk that fetches another names all that the other needs, to have it
 * asked for at once. Names of what is there already are left out: each is
 * eight letters of chance, which do not compress. So is what dialogs, popups
 * and the like need: they open over a screen that is there, and after the first
 * visit from what the device keeps.
 */
export const preloadsOfWhatIsMissing = (waitedFor: RegExp): Plugin => {
  let links: Links = new Map()
  let present: ReturnType<typeof presentWith> = new Map()
  return {
    name: 'preloads-of-what-is-missing',
    apply: 'build',
    config: () => ({
      build: {
        modulePreload: {
          resolveDependencies: (file, needed, { hostId, hostType }) =>
            hostType === 'html' ? needed : [...preloadsOf(file, needed, present.get(hostId) ?? new Set(), links)],
        },
      },
    }),
    generateBundle: {
      order: 'pre',
      handler: (_options, bundle) => {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
        links = new Map(
          chunks.map(({ fileName, facadeModuleId, isEntry, imports, dynamicImports, viteMetadata }) => [
            fileName,
            {
              isEntry,
              imports,
              dynamicImports,
              hasStyles: (viteMetadata?.importedCss.size ?? 0) > 0,
              isAwaited: waitedFor.test(facadeModuleId ?? ''),
            },
          ]),
        )
        present = presentWith(links)
      },
    },
  }
}
