// Drawings of a group: a dot a person over the points that can be given. With many people columns.

import { shape } from "../page/svg.js";

const MANY = 60;

/**
 * @param {string} title @param {number[]} counts how often each number of points was given
 * @param {string} letter of the quadrant, for its colour
 */
export function strip(title, counts, letter) {
  const said = counts.map((n, points) => (n ? `${n} keer ${points}` : "")).filter(Boolean);
  const svg = shape("svg", {
    class: `stippen ${letter.toLowerCase()}`,
    role: "img",
    "aria-label": `${title}: ${said.join(", ")}`,
  });
  const last = counts.length - 1;
  const x = (/** @type {number} */ points) => 3 + (points / last) * 94;
  const [total, most] = [counts.reduce((sum, n) => sum + n, 0), Math.max(...counts, 1)];
  counts.forEach((n, points) => {
    if (total > MANY) {
      const height = (n / most) * 2.8;
      if (n)
        svg.append(
          shape("rect", { x: `${x(points) - 2.5}%`, y: `${3 - height}em`, width: "5%", height: `${height}em` }),
        );
      return;
    }
    const step = Math.min(0.45, 2.8 / most);
    for (let i = 0; i < n; i += 1)
      svg.append(shape("circle", { cx: `${x(points)}%`, cy: `${2.8 - i * step}em`, r: "0.2em" }));
  });
  svg.append(shape("line", { x1: "0%", x2: "100%", y1: "3.1em", y2: "3.1em" }));
  for (const points of [0, Math.round(last / 2), last])
    svg.append(shape("text", { x: `${x(points)}%`, y: "4.1em" }, String(points)));
  return svg;
}
