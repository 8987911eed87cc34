// Drawings as SVG elements. Only numbers and texts go in, as attributes and text nodes.

const NS = "http://www.w3.org/2000/svg";

/** @param {string} name @param {Record<string, string | number>} attributes @param {string} [text] */
function shape(name, attributes, text) {
  const element = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

/**
 * Horizontal bars with their counts.
 * @param {string} title what the drawing shows, for who cannot see it
 * @param {{label: string, count: number, kind: string}[]} bars
 */
export function bars(title, bars) {
  const [row, left, width] = [30, 128, 150];
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const svg = shape("svg", { viewBox: `0 0 310 ${bars.length * row + 4}`, role: "img", "aria-label": title });
  bars.forEach((bar, i) => {
    const y = i * row + 4;
    svg.append(
      shape("text", { x: left - 8, y: y + 16, "text-anchor": "end" }, bar.label),
      shape("rect", { class: `staaf staaf--${bar.kind}`, x: left, y, width: (bar.count / most) * width, height: 22 }),
      shape("text", { x: left + (bar.count / most) * width + 6, y: y + 16 }, String(bar.count)),
    );
  });
  svg.append(shape("line", { class: "nullijn", x1: left, y1: 0, x2: left, y2: bars.length * row }));
  return svg;
}
