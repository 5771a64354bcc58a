import sharp from "sharp";
import { vssid } from "../../../flows/index.ts";
import { isWorkingDay } from "../../../src/domain/calendar/calendar.ts";
import { addDays } from "../../../src/domain/calendar/local-date.ts";
import type { Funnel } from "./funnel.ts";

const WIDTH = 1400;
const HEIGHT = 1180;
const PLOT = { left: 90, top: 110, width: 1070, height: 520 };
const TABLE = { left: 220, top: 720, cell: 185, row: 32 };

/** From those who only came to those who arrived. */
const COLOURS = ["#d7e7f5", "#b3d3ec", "#86b9de", "#559bcb", "#2c7bb0", "#0e4f80"] as const;
const INK = "#1d2b36";
const FAINT = "#7c8b97";

const HALO = `stroke="#fff" stroke-width="3" stroke-opacity="0.7" paint-order="stroke"`;

/** Labels at the right edge keep this distance, or they would cover each other. */
const LABEL_GAP = 22;

/** Draws the funnel as a PNG file: who had come how far by which day, and in the end by character. */
export async function drawFunnel(funnel: Funnel, title: string, file: string): Promise<void> {
  await sharp(Buffer.from(funnelSvg(funnel, title)))
    .png()
    .toFile(file);
}

function funnelSvg(funnel: Funnel, title: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" fill="${INK}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(PLOT.left, 48, title, `font-size="26" font-weight="bold"`),
    text(
      PLOT.left,
      80,
      "People who had come so far by the end of each day. Days off are grey; nobody comes further on the day without the bot.",
      `font-size="17" fill="${FAINT}"`,
    ),
    ...daysOff(funnel),
    ...areas(funnel),
    ...axes(funnel),
    ...labels(funnel),
    ...table(funnel),
    "</svg>",
  ].join("\n");
}

const most = ({ steps }: Funnel) => Math.max(1, ...(steps[0]?.byDay ?? []));
const daysOf = ({ steps }: Funnel) => steps[0]?.byDay.length ?? 1;
/** The left edge of a day; a count belongs to its end. */
const xOf = (funnel: Funnel, day: number) => PLOT.left + (day / daysOf(funnel)) * PLOT.width;
const yOf = (funnel: Funnel, count: number) => PLOT.top + PLOT.height * (1 - count / most(funnel));

function daysOff(funnel: Funnel): readonly string[] {
  const { calendar } = vssid.procedure;
  return Array.from({ length: daysOf(funnel) }, (_, day) => day)
    .filter((day) => !isWorkingDay(calendar, addDays(funnel.firstDay, day)))
    .map((day) => {
      const x = xOf(funnel, day);
      const width = xOf(funnel, 1) - xOf(funnel, 0);
      return `<rect x="${x}" y="${PLOT.top}" width="${width}" height="${PLOT.height}" fill="#ececec"/>`;
    });
}

/** Each step lies before the one it comes after, so that the gap between two edges is who was lost there. */
function areas(funnel: Funnel): readonly string[] {
  return funnel.steps.map(({ byDay }, step) => {
    const edge = byDay.map((count, day) => `${xOf(funnel, day + 1)},${yOf(funnel, count)}`);
    const corners = [
      `${PLOT.left},${yOf(funnel, 0)}`,
      ...edge,
      `${PLOT.left + PLOT.width},${yOf(funnel, 0)}`,
    ];
    return `<polygon points="${corners.join(" ")}" fill="${COLOURS[step]}" fill-opacity="0.92" stroke="#fff" stroke-width="1.5"/>`;
  });
}

function axes(funnel: Funnel): readonly string[] {
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((part) => Math.round(part * most(funnel)));
  const lines = ticks.flatMap((count) => {
    const y = yOf(funnel, count);
    return [
      `<line x1="${PLOT.left}" x2="${PLOT.left + PLOT.width}" y1="${y}" y2="${y}" stroke="${INK}" stroke-opacity="0.15"/>`,
      text(PLOT.left - 10, y + 6, number(count), `font-size="16" text-anchor="end" fill="${FAINT}"`),
    ];
  });
  const days = Array.from({ length: daysOf(funnel) }, (_, day) => {
    const [, month, date] = addDays(funnel.firstDay, day).split("-").map(Number);
    const x = (xOf(funnel, day) + xOf(funnel, day + 1)) / 2;
    return text(
      x,
      PLOT.top + PLOT.height + 24,
      `${date}/${month}`,
      `font-size="14" text-anchor="middle" fill="${FAINT}"`,
    );
  });
  return [...lines, ...days];
}

function labels(funnel: Funnel): readonly string[] {
  let above = Number.NEGATIVE_INFINITY;
  return funnel.steps.map(({ name, byDay }) => {
    const count = byDay.at(-1) ?? 0;
    above = Math.max(above + LABEL_GAP, yOf(funnel, count) + 6);
    const words = `${number(count)} ${name}`;
    return text(PLOT.left + PLOT.width + 12, above, words, `font-size="17" font-weight="bold"`);
  });
}

function table(funnel: Funnel): readonly string[] {
  const columns = funnel.steps.map(({ name }, column) =>
    text(
      TABLE.left + (column + 0.5) * TABLE.cell,
      TABLE.top - 12,
      name,
      `font-size="16" text-anchor="middle" font-weight="bold"`,
    ),
  );
  const rows = funnel.characters.flatMap(({ name, people, reached }, row) => {
    const top = TABLE.top + row * TABLE.row;
    const who = text(
      TABLE.left - 14,
      top + 21,
      `${name} (${number(people)})`,
      `font-size="16" text-anchor="end"`,
    );
    return [who, ...reached.flatMap((count, column) => cell(column, top, count, people))];
  });
  return [...columns, ...rows];
}

function cell(column: number, top: number, count: number, people: number): readonly string[] {
  const share = people === 0 ? 0 : count / people;
  const left = TABLE.left + column * TABLE.cell;
  const width = TABLE.cell - 6;
  const colour = COLOURS[column];
  return [
    `<rect x="${left}" y="${top}" width="${width}" height="${TABLE.row - 5}" fill="#f3f5f7"/>`,
    `<rect x="${left}" y="${top}" width="${share * width}" height="${TABLE.row - 5}" fill="${colour}"/>`,
    text(
      left + width / 2,
      top + 19,
      `${Math.round(share * 100)} %`,
      // Dark bars would swallow dark letters, and a bar that ends below them would cut them in two.
      `font-size="15" text-anchor="middle" ${column > 3 && share > 0.6 ? `fill="#fff"` : HALO}`,
    ),
  ];
}

function text(x: number, y: number, words: string, style: string): string {
  return `<text x="${x}" y="${y}" ${style}>${words}</text>`;
}

function number(value: number): string {
  return value.toLocaleString("en");
}
