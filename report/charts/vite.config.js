// SPDX-License-Identifier: Apache-2.0
// One classic script, minified, with the licence notices of what is in it.
import { readFileSync } from "node:fs";
import { defineConfig } from "vite";

const notice = readFileSync(new URL("notice.txt", import.meta.url), "utf8").trim();

/** Vite would leave the bundle without its licences: they go above it. */
const withNotice = {
  name: "with-notice",
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === "chunk") file.code = `/*!\n${notice}\n*/\n${file.code.trim()}\n`;
    }
  },
};

export default defineConfig({
  build: {
    lib: { entry: "src/main.js", formats: ["iife"], name: "ponderaCharts", fileName: () => "charts.js" },
    outDir: "dist",
    target: "es2020",
    minify: "esbuild",
  },
  esbuild: { legalComments: "none" },
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [withNotice],
});
