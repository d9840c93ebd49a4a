// SPDX-License-Identifier: Apache-2.0
// From the figures of a report (data of report/chart_data.cpp) to options of ECharts: one function per kind of
// figure. Numbers and names go in as data, never as markup.

const ink = "#1c2733";
const faint = "#d5dde5";
const blue = "#1f5f99";
// Apart for people who see red and green alike (Okabe and Ito), each with a symbol of its own.
const hues = ["#0072b2", "#d55e00", "#009e73", "#8a4f7d", "#56708a", "#a6761d"];
const symbols = ["circle", "triangle", "rect", "diamond", "pin", "arrow"];

// By name: widths of labels are measured outside the page, where nothing is inherited.
const fontFamily = getComputedStyle(document.body).fontFamily;
const text = { color: ink, fontFamily, fontSize: 12 };
const line = { lineStyle: { color: faint } };

function valueAxis(extra) {
  return { type: "value", axisLabel: text, splitLine: line, nameTextStyle: text, ...extra };
}

function nameAxis(names, width, extra) {
  return {
    type: "category",
    data: names,
    inverse: true,
    axisTick: { show: false },
    axisLine: line,
    axisLabel: { ...text, width, overflow: "truncate", interval: 0 },
    ...extra,
  };
}

function frame(data, width) {
  return {
    animation: false,
    textStyle: text,
    aria: { enabled: true, label: { description: data.alternative } },
    // Drawn, not written as HTML: a name stays a name.
    tooltip: { renderMode: "richText", confine: true, trigger: "item" },
    grid: { left: 8, right: 16, top: 40, bottom: 48, containLabel: true },
    labelWidth: Math.round(width * 0.38),
  };
}

/** A point for each value, on a bar from the low to the high end of its interval where there is one. */
function intervals(data, width) {
  const { labelWidth, ...base } = frame(data, width);
  const some = data.low.some((value) => value !== null);
  const series = [];
  if (some) {
    const bar = { type: "bar", stack: "interval", barWidth: 7, silent: true };
    series.push({ ...bar, data: data.low, itemStyle: { color: "transparent" }, tooltip: { show: false } });
    series.push({
      ...bar,
      name: data.intervalName,
      data: data.low.map((low, i) => (low === null ? null : data.high[i] - low)),
      itemStyle: { color: "#9cc3e4", borderRadius: 3 },
    });
  }
  series.push({
    type: "scatter",
    name: data.valueName,
    data: data.value,
    symbol: "diamond",
    symbolSize: 10,
    itemStyle: { color: blue },
  });
  return {
    ...base,
    legend: { top: 0, left: 0, itemWidth: 16, data: series.map((one) => one.name).filter(Boolean), textStyle: text },
    xAxis: valueAxis({ name: data.axis, nameLocation: "middle", nameGap: 28, min: data.from, minInterval: data.whole ? 1 : 0 }),
    yAxis: nameAxis(data.names, labelWidth),
    series,
  };
}

/** One bar for each value, and the limit that it is measured against. */
function bars(data, width) {
  const { labelWidth, ...base } = frame(data, width);
  const limit =
    data.limit === null
      ? undefined
      : {
          symbol: "none",
          silent: true,
          lineStyle: { color: "#b3261e", type: "dashed", width: 2 },
          label: { ...text, formatter: data.limitName, position: "insideEndTop" },
          data: [{ yAxis: data.limit }],
        };
  return {
    ...base,
    xAxis: nameAxis(data.names, labelWidth, {
      inverse: false,
      axisLabel: { ...text, hideOverlap: true },
    }),
    yAxis: valueAxis({ name: data.axis }),
    series: [{ type: "bar", data: data.value, itemStyle: { color: blue }, markLine: limit }],
  };
}

/** A cell for each row and column, the darker the larger. */
function heat(data, width) {
  const { labelWidth, ...base } = frame(data, width);
  const cells = data.values.flatMap((row, y) => row.map((value, x) => [x, y, value]));
  return {
    ...base,
    grid: { ...base.grid, top: 16, bottom: 64 },
    visualMap: {
      min: data.from,
      max: data.to,
      calculable: false,
      orient: "horizontal",
      left: "center",
      bottom: 4,
      text: [data.highName, data.lowName],
      textStyle: text,
      inRange: { color: ["#f3f7fb", "#9cc3e4", "#1f5f99", "#0b2a47"] },
    },
    xAxis: {
      type: "category",
      data: data.columns,
      position: "top",
      axisTick: { show: false },
      axisLine: line,
      axisLabel: { ...text, rotate: 90, interval: 0, width: 130, overflow: "truncate" },
    },
    yAxis: nameAxis(data.rows, Math.min(labelWidth, 130)),
    series: [{ type: "heatmap", data: cells.filter((cell) => cell[2] !== null), itemStyle: { borderColor: "#fff", borderWidth: 1 } }],
  };
}

/** Points on a plane whose units mean nothing: only how near they are to each other does. */
function points(data, width) {
  const { labelWidth: _unused, ...base } = frame(data, width);
  const axis = valueAxis({ scale: true, axisLabel: { show: false }, axisTick: { show: false }, nameLocation: "middle", nameGap: 12 });
  return {
    ...base,
    legend: { top: 0, left: 0, type: "plain", itemWidth: 14, textStyle: text },
    grid: { ...base.grid, left: 36, top: 24 + 24 * Math.ceil(data.series.length / (width < 560 ? 1 : 2)) },
    xAxis: { ...axis, name: data.axis },
    yAxis: { ...axis, name: data.otherAxis },
    series: data.series.map((one, i) => ({
      type: "scatter",
      name: one.name,
      symbol: symbols[i % symbols.length],
      symbolSize: 12,
      itemStyle: { color: hues[i % hues.length], opacity: 0.85 },
      data: one.points.map((point) => ({ value: [point.x, point.y], name: point.name })),
      label: { ...text, show: one.points.some((point) => point.name), formatter: "{b}", position: "right" },
    })),
  };
}

const kinds = { intervals, bars, heat, points };

/** Height that a figure needs, in pixels. */
export function heightOf(data) {
  if (data.kind === "intervals") return 110 + 22 * data.names.length;
  if (data.kind === "heat") return 250 + 20 * data.rows.length;
  return data.kind === "points" ? 460 : 300;
}

/** Narrowest width at which it can be read: a narrower screen scrolls it within its own box. */
export function leastWidthOf(data) {
  if (data.kind === "heat") return 190 + 18 * data.columns.length;
  return data.kind === "bars" ? 40 + 12 * data.names.length : 0;
}

export function optionOf(data, width) {
  return kinds[data.kind](data, width);
}
