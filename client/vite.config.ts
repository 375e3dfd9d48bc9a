import tailwindcss from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { leftOut } from './left-out.ts'
import { preloadsOfWhatIsMissing } from './preloads.ts'
import { stagesOf } from './stages.ts'

const isPrivate = ['127.0.0.1', 'localhost', '::1'].includes(process.env.HOST || '127.0.0.1')
const apiUrl = process.env.API_URL ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`

/** The two faces every screen sets its first line in; fetched beside the script instead of after the style sheet. */
const firstFonts = /(bodoni-moda|inter)-latin-opsz-normal-[\w-]+\.woff2$/

const preloadFonts = (): Plugin => ({
  name: 'preload-fonts',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => firstFonts.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${file}` },
          injectTo: 'head-prepend',
        })),
  },
})

/** Every Zod schema carries a writer of its JSON Schema, which only servers ask for: 6 kB gzipped no browser needs. */
const withoutJsonSchema = (): Plugin => ({
  name: 'without-json-schema',
  apply: 'build',
  transform: {
    filter: { id: /zod\/v4\/classic\/schemas\.js$/ },
    handler: (code) => {
      const writers = /^\s*inst\._zod\.processJSONSchema = .*;$/gm
      const methods = /create(?:Standard|To)JSONSchemaMethod\((?:this|inst), [^()]*\)/g
      if (!writers.test(code) || !methods.test(code))
        throw new Error('Zod writes its schemas another way than client/vite.config.ts expects.')
      return { code: code.replace(writers, '').replace(methods, '(() => ({}))'), map: null }
    },
  },
})

/** Addresses of live screens are served by their own page, as the api does for the built client. */
const livePages = (): Plugin => ({
  name: 'live-pages',
  apply: 'serve',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _response, next) => {
      if (request.url?.startsWith('/live/')) request.url = '/live.html'
      next()
    })
  },
})

/**
 * A live screen that is put on the home screen of a phone opens at its own
 * address, with the secret of its link: with a manifest it would open at the
 * start page of those who have an account.
 */
const livePageWithoutManifest = (): Plugin => ({
  name: 'live-page-without-manifest',
  apply: 'build',
  enforce: 'post',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { filename }) => (filename.endsWith('live.html') ? html.replace(/<link rel="manifest"[^>]*>/, '') : html),
  },
})

/**
 * Small modules that screens need together: in one file they are smaller than
 * in a file each. None of them is one that live screens use, which would then
 * fetch the others too.
 */
const chunksTogether = [
  {
    name: 'routing',
    test: /node_modules\/(?:@elysiajs\/eden|use-sync-external-store|@tanstack\/(router-core|react-router|history|query-core|react-query|store|react-store))\/(?!.*(queriesObserver|useQueries)\.js)/,
  },
]

/** What a person waits for with nothing else to look at: routes, documents and their views, live screens, the details of a row and its notes. */
const waitedFor =
  /\/routes\/w\.\$workspace(\.(index|tasks|inbox|shows\.[^/]*))?\.tsx|\/src\/[\w/-]*(-document|-screen|-view|\/view|\/inspector|\/row-sheet|\/row-form|\/notes-editor|\/palette|-panel)\.tsx|\/phone-list\.tsx/

const openedDocument = /client\/src\/documents\/[\w-]+\/[\w-]+-document\.tsx$/

const stages = stagesOf(
  [
    {
      name: 'document',
      doors: [openedDocument],
      neededBy: [
        [/documents\/run-of-show\/(run-of-show-document|view)\.tsx$/],
        [/documents\/lineup\/(lineup-document|live-view)\.tsx$/],
        [/documents\/task-board\/(task-board-document|view)\.tsx$/],
      ],
    },
    { name: 'run-of-show', doors: [/run-of-show-document\.tsx$/], neededBy: [[/run-of-show-document\.tsx$/]] },
    { name: 'grid-of-run', doors: [/run-of-show-document\.tsx$/], neededBy: [[/documents\/run-of-show\/view\.tsx$/]] },
    {
      name: 'workspace',
      doors: [/routes\/w\.\$workspace[^?]*\.tsx\?tsr-split/],
      neededBy: [[/routes\/w\.\$workspace\.tsx\?/, /documents\/run-of-show\/view\.tsx$/]],
      only: /client\/src\/(ui|shows|runs|workspaces|inbox|search)\/|lucide-react\/dist\/esm\/icons\//,
    },
  ],
  {
    name: 'common',
    neededBy: [
      /routes\/w\.\$workspace(\.shows\.\$show(\.d\.\$document)?)?\.tsx\?/,
      /documents\/run-of-show\/(run-of-show-document|view|inspector|row-form)\.tsx$/,
      /documents\/notes-editor\.tsx$/,
    ],
    only: /(client|shared)\/src\/|lucide-react\/dist\/esm\/(icons\/|\w+\.mjs|shared\/)/,
    large: /node_modules\/(yjs|lib0|zod|@tiptap|prosemirror-\w+|@hocuspocus|y-protocols)\//,
    atOnceOn: { name: 'first', entry: /client\/src\/main\.tsx$/ },
    everOn: { name: 'live', entry: /client\/src\/run\/main\.tsx$/ },
  },
)

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      routesDirectory: './src/routes',
      generatedRouteTree: './src/routeTree.gen.ts',
      quoteStyle: 'single',
    }),
    react(),
    tailwindcss(),
    preloadFonts(),
    withoutJsonSchema(),
    leftOut(),
    preloadsOfWhatIsMissing(waitedFor),
    stages.plugin,
    livePages(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifestFilename: 'manifest.webmanifest',
      manifest: {
        name: 'FashionOS',
        short_name: 'FashionOS',
        description: 'Where a fashion show is planned, called and sold.',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#faf8f4',
        theme_color: '#faf8f4',
        icons: [
          { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        // The whole shell, so that a screen opens with no network; of the fonts only what Latin text needs.
        globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}', 'assets/*-latin-{opsz,ext-opsz}-normal-*.woff2'],
        // Maps weigh more than all else together, and most people never open one.
        globIgnores: ['assets/{maplibre,mapbox}-*'],
        maximumFileSizeToCacheInBytes: 3_000_000,
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api(\/|$)/, /^\/collab/, /^\/health\//, /^\/metrics$/, /^\/live\//],
        // Of a live screen nothing but the page itself is looked up; with a cache that is always empty that is what is kept of it.
        runtimeCaching: [
          {
            urlPattern: ({ request, url, sameOrigin }) => sameOrigin && request.mode === 'navigate' && url.pathname.startsWith('/live/'),
            handler: 'CacheOnly',
            options: { cacheName: 'live-pages', precacheFallback: { fallbackURL: '/live.html' } },
          },
        ],
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        inlineWorkboxRuntime: true,
      },
    }),
    livePageWithoutManifest(),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      input: { index: `${import.meta.dirname}/index.html`, live: `${import.meta.dirname}/live.html` },
      output: { codeSplitting: { groups: [stages.group, ...chunksTogether], includeDependenciesRecursively: false } },
    },
  },
  // Workers load their readers when they need them.
  worker: { format: 'es' },
  server: {
    port: 5173,
    // Only when others may come in does the api have to know from where: the mailbox is for people on this machine.
    proxy: { '/api': { target: apiUrl, xfwd: !isPrivate }, '/health': apiUrl },
  },
})
