// SPDX-License-Identifier: Apache-2.0
// Opens report pages in a real browser, on a phone and on a desk, and says what is wrong with them: errors in the
// console, requests to a network, pages wider than the screen, texts that are missing without scripts, faults of
// accessibility. Screenshots and a print go to a folder, to be looked at.
//
//   node check_report.mjs FOLDER PAGE.html…
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const widths = [360, 1280];
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
const [folder, ...pages] = process.argv.slice(2);
const faults = [];

function say(page, fault) {
  faults.push(`${basename(page)}: ${fault}`);
}

/** A tab that notes whatever a page may not do. */
async function open(browser, page, width, javaScriptEnabled) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
  const tab = await context.newPage();
  const address = pathToFileURL(resolve(page)).href;
  const where = `at ${width} px${javaScriptEnabled ? "" : " without scripts"}`;
  tab.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) say(page, `${where}: the console says: ${message.text()}`);
  });
  tab.on("pageerror", (error) => say(page, `${where}: an error: ${error.message}`));
  tab.on("request", (request) => {
    if (request.url() !== address && !request.url().startsWith("data:")) say(page, `${where}: asks for ${request.url()}`);
  });
  await tab.goto(address, { waitUntil: "load" });
  return { context, tab };
}

async function checkOverflow(tab, page, width) {
  const wide = await tab.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const clipped = (element) => element.closest(".scroll, pre, .skip") !== null;
    return {
      page: document.documentElement.scrollWidth,
      room,
      culprits: [...document.querySelectorAll("body *")]
        .filter((element) => !clipped(element) && element.getBoundingClientRect().right > room + 1)
        .slice(0, 3)
        .map((element) => `${element.tagName} ${element.className} ${element.id}`),
    };
  });
  if (wide.page > wide.room) say(page, `at ${width} px it is ${wide.page} px wide: ${wide.culprits.join("; ")}`);
}

async function checkAccess(tab, page, width) {
  await tab.evaluate(axeSource);
  const found = await tab.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: "tag", values } }), rules);
  for (const violation of found.violations) {
    const first = violation.nodes[0];
    say(page, `at ${width} px: axe ${violation.id}: ${violation.help} (${violation.nodes.length}): ${first.html.slice(0, 160)}`);
  }
  return found.passes.length;
}

/** Charts that are drawn, by the number of their marks. */
async function checkCharts(tab, page) {
  const empty = await tab.evaluate(() =>
    [...document.querySelectorAll(".chart")].filter((place) => place.querySelectorAll("svg path").length < 3).map((place) => place.id));
  for (const id of empty) say(page, `${id} is not drawn`);
}

async function textOf(tab) {
  return tab.evaluate(() => {
    document.querySelectorAll("details").forEach((one) => (one.open = true));
    const main = document.querySelector("main").cloneNode(true);
    main.querySelectorAll(".chart").forEach((one) => one.remove());
    return main.textContent.replace(/\s+/g, " ").trim();
  });
}

async function checkWithoutScripts(browser, page, withScripts) {
  const { context, tab } = await open(browser, page, 360, false);
  const text = await textOf(tab);
  if (text !== withScripts) say(page, `without scripts the text is another one (${text.length} characters, not ${withScripts.length})`);
  await checkOverflow(tab, page, "360 (no scripts)");
  await context.close();
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: process.getuid() === 0 ? ["--no-sandbox"] : [],
});
try {
  for (const page of pages) {
    const name = basename(page, ".html");
    let text = "";
    for (const width of widths) {
      const { context, tab } = await open(browser, page, width, true);
      await checkOverflow(tab, page, width);
      await checkCharts(tab, page);
      await tab.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
      const passes = await checkAccess(tab, page, width);
      console.log(`   ${name} at ${width} px: ${passes} rules of axe hold`);
      if (width === 1280) await tab.pdf({ path: join(folder, `${name}.pdf`), preferCSSPageSize: true, printBackground: true });
      text = await textOf(tab);
      await context.close();
    }
    await checkWithoutScripts(browser, page, text);
  }
} finally {
  await browser.close();
}
for (const fault of faults) console.log(fault);
console.log(faults.length ? `${faults.length} found` : "nothing found");
process.exit(faults.length ? 1 : 0);
