// SPDX-License-Identifier: Apache-2.0
// Draws the figures of a report into their places. The page is complete without it: every figure has its table.
import { BarChart, HeatmapChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, VisualMapContinuousComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { heightOf, leastWidthOf, optionOf } from "./options.js";

use([
  BarChart,
  HeatmapChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
  SVGRenderer,
]);

// A4 upright without its margins, in CSS pixels.
const paperWidth = 640;

function widthOf(place, data) {
  return Math.max(place.parentElement.clientWidth, leastWidthOf(data));
}

function draw(place, data) {
  const size = () => ({ width: widthOf(place, data), height: heightOf(data) });
  place.parentElement.hidden = false;
  place.style.height = `${heightOf(data)}px`;
  const chart = init(place, null, { renderer: "svg", ...size() });
  const fit = (width) => {
    chart.resize({ width, height: heightOf(data) });
    chart.setOption(optionOf(data, width), true);
  };
  fit(size().width);
  return { fit, refit: () => fit(size().width) };
}

const figures = JSON.parse(document.getElementById("figures").textContent);
const drawn = Object.entries(figures).map(([id, data]) => draw(document.getElementById(`chart-${id}`), data));

let waiting = 0;
addEventListener("resize", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => drawn.forEach((one) => one.refit()), 150);
});
addEventListener("beforeprint", () => drawn.forEach((one) => one.fit(paperWidth)));
addEventListener("afterprint", () => drawn.forEach((one) => one.refit()));
