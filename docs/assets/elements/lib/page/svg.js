// Drawings as SVG elements. Only numbers and texts go in, as attributes and text nodes.

const NS = "http://www.w3.org/2000/svg";

/** @param {string} name @param {Record<string, string | number>} attributes @param {string} [text] */
export function shape(name, attributes, text) {
  const element = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

/**
 * Horizontal bars with their counts.
 * @param {string} title what the drawing shows, for who cannot see it
 * @param {{label: string, count: number, kind: string}[]} bars
 * @param {boolean} [above] long labels: above their bar
 */
export function bars(title, bars, above = false) {
  const [row, left, width] = above ? [48, 4, 270] : [30, 150, 128];
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const svg = shape("svg", { viewBox: `0 0 310 ${bars.length * row + 4}`, role: "img", "aria-label": title });
  bars.forEach((bar, i) => {
    const y = i * row + (above ? 22 : 4);
    /** @type {Record<string, string | number>} */
    const label = above ? { x: left, y: y - 5 } : { x: left - 8, y: y + 16, "text-anchor": "end" };
    svg.append(
      shape("text", label, bar.label),
      shape("rect", { class: `staaf staaf--${bar.kind}`, x: left, y, width: (bar.count / most) * width, height: 22 }),
      shape("text", { x: left + (bar.count / most) * width + 6, y: y + 16 }, String(bar.count)),
    );
  });
  if (!above) svg.append(shape("line", { class: "nullijn", x1: left, y1: 0, x2: left, y2: bars.length * row }));
  return svg;
}

/**
 * A cross of four axes with a shape for each series. Lines differ in dash as well as colour.
 * @param {string} title
 * @param {{label: string, values: number[]}[]} axes clockwise from the top left; values in percent, one a series
 * @param {string[]} series names
 */
export function radar(title, axes, series) {
  const [middle, size] = [150, 105];
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ];
  const most = Math.max(25, ...axes.flatMap((axis) => axis.values));
  const at = (/** @type {number} */ i, /** @type {number} */ value) =>
    corners[i].map((side) => middle + (side * size * value) / most).join(",");
  const svg = shape("svg", { viewBox: "0 0 300 330", role: "img", "aria-label": title, class: "radar" });
  const top = Math.floor(most / 25) * 25;
  for (let ring = 25; ring <= top; ring += 25) {
    svg.append(shape("polygon", { class: "ring", points: axes.map((_, i) => at(i, ring)).join(" ") }));
    svg.append(shape("text", { class: "maat", x: middle + 3, y: middle - (size * ring) / most - 3 }, `${ring}%`));
  }
  axes.forEach((axis, i) => {
    const [x, y] = corners[i].map((side) => middle + side * size);
    svg.append(shape("line", { class: "as", x1: middle, y1: middle, x2: x, y2: y }));
    const anchor = corners[i][0] < 0 ? "start" : "end";
    const place = { x: corners[i][0] < 0 ? 4 : 296, y: corners[i][1] < 0 ? y - 14 : y + 26, "text-anchor": anchor };
    svg.append(shape("text", place, axis.label));
  });
  series.forEach((name, s) => {
    svg.append(
      shape("polygon", { class: `reeks reeks--${s}`, points: axes.map((axis, i) => at(i, axis.values[s])).join(" ") }),
    );
    const y = 312;
    const x = 60 + s * 110;
    svg.append(shape("line", { class: `reeks reeks--${s}`, x1: x - 40, y1: y - 5, x2: x - 8, y2: y - 5 }));
    svg.append(shape("text", { x, y }, name));
  });
  return svg;
}
