import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The harness pages: built for tests only, never part of the product. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss()],
  build: {
    outDir: process.env.HARNESS_OUT ?? '/tmp/fashionos-harness',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    rolldownOptions: { input: [`${import.meta.dirname}/index.html`, `${import.meta.dirname}/live.html`] },
  },
})
