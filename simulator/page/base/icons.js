const SHAPES = {
  add: "M12 5v14M5 12h14",
  back: "M15 5l-7 7 7 7",
  block: "M12 3a9 9 0 100 18 9 9 0 000-18zM5.7 5.7l12.6 12.6",
  check: "M5 12.5l4.5 4.5L19 7.5",
  close: "M6 6l12 12M18 6L6 18",
  contact: "M12 12a4 4 0 100-8 4 4 0 000 8zM4 20c1-4 4.2-5.5 8-5.5s7 1.5 8 5.5",
  copy: "M9 9h10v11H9zM5 15V4h10",
  down: "M6 9.5l6 6 6-6",
  edit: "M4 20l1-4.5L16.5 4 20 7.5 8.5 19 4 20z",
  file: "M7 3h7l5 5v13H7zM14 3v5h5",
  keyboard: "M3 6h18v12H3zM7 10h.01M12 10h.01M17 10h.01M8 14h8",
  language: "M12 3a9 9 0 100 18 9 9 0 000-18zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18",
  link: "M8 16L17 7M9 7h8v8",
  moon: "M20 14.5A8.5 8.5 0 119.5 4 7 7 0 0020 14.5z",
  menu: "M4 7h16M4 12h16M4 17h16",
  more: "M12 5.5v.01M12 12v.01M12 18.5v.01",
  paperclip:
    "M19 11l-7.5 7.5a4.6 4.6 0 01-6.5-6.5L13 4a3.1 3.1 0 014.4 4.4L9.5 16.3a1.5 1.5 0 01-2.2-2.2L14 7.5",
  photo: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01",
  pin: "M9 3h6l-1 7 4 4H6l4-4-1-7zM12 14v7",
  reply: "M10 6l-6 6 6 6M4 12h9c4 0 6 2 7 6",
  send: "M4 12L3 4l18 8-18 8 1-8zM4 12h8",
  sent: "M2 13l4 4L15 7.5M11.5 16.5l.5.5L21 7.5",
  sun: "M12 8a4 4 0 100 8 4 4 0 000-8zM12 2.5V5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3L7 7M17 17l1.7 1.7M5.3 18.7L7 17M17 7l1.7-1.7",
  trash: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
};

/** @typedef {keyof typeof SHAPES} IconName */

/**
 * A line drawing of 24 by 24 units in the colour of the text around it, hidden from screen readers.
 * @param {IconName} name
 */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}
