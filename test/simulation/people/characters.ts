/** A span of days, acts or the like, both ends included. */
export type Span = readonly [least: number, most: number];

/** Something out of the ordinary, done once on the way. */
export type Quirk =
  /** Blocks the bot and writes to it again days later. */
  | "blocks"
  /** Has another phone number and device: corrects the number in the review, begins with /start again, presses old buttons. */
  | "new-phone"
  /** Wants no reminders any more as soon as one has come. */
  | "opts-out"
  /** Has everything erased. */
  | "erases";

/** How somebody goes about it. */
export type Character = {
  /** Among all people. */
  readonly share: number;
  /** The days on which they first write. */
  readonly joins: Span;
  /** How many things they do before they put the phone away, and for how many days. */
  readonly acts: Span;
  readonly rests: Span;
  /** Days from registering to handing in; without it nothing is handed in. */
  readonly handsInAfter?: Span;
  /** Screens of which they leave the way at one, for good. */
  readonly haltsAt?: readonly string[];
  /** The share of reminders that bring them back. */
  readonly heeds: number;
  readonly hasAccount?: true;
  readonly tapsTwice?: true;
  readonly quirk?: Quirk;
};

const EARLY: Span = [0, 4];
const ALL_AT_ONCE: Span = [60, 90];

/** The kinds of people, by name. */
export const characters = {
  /** Wants to know what this is, and agrees to nothing. */
  curious: { share: 0.35, joins: [0, 12], acts: ALL_AT_ONCE, rests: [1, 1], haltsAt: ["consent"], heeds: 0 },
  diligent: { share: 0.05, joins: EARLY, acts: ALL_AT_ONCE, rests: [1, 1], handsInAfter: [0, 3], heeds: 1 },
  slow: { share: 0.045, joins: EARLY, acts: [8, 16], rests: [1, 2], handsInAfter: [3, 9], heeds: 0.3 },
  forgetful: {
    share: 0.08,
    joins: [0, 8],
    acts: ALL_AT_ONCE,
    rests: [1, 1],
    haltsAt: ["declaration.print", "declaration.sign", "declaration.ways"],
    heeds: 0,
  },
  reminded: { share: 0.03, joins: EARLY, acts: [20, 40], rests: [30, 30], handsInAfter: [2, 12], heeds: 0.5 },
  dropout: {
    share: 0.19,
    joins: [0, 8],
    acts: ALL_AT_ONCE,
    rests: [1, 1],
    haltsAt: ["already.ask", "photos.intro", "photos.front", "details.check", "portal.open"],
    heeds: 0,
  },
  owner: { share: 0.17, joins: EARLY, acts: ALL_AT_ONCE, rests: [1, 1], heeds: 0, hasAccount: true },
  late: { share: 0.02, joins: [10, 14], acts: ALL_AT_ONCE, rests: [1, 1], handsInAfter: [1, 4], heeds: 1 },
  doubleTapper: {
    share: 0.015,
    joins: EARLY,
    acts: [20, 40],
    rests: [1, 2],
    handsInAfter: [1, 5],
    heeds: 0.5,
    tapsTwice: true,
  },
  blocker: {
    share: 0.015,
    joins: EARLY,
    acts: [10, 30],
    rests: [1, 2],
    handsInAfter: [4, 9],
    heeds: 0,
    quirk: "blocks",
  },
  mover: {
    share: 0.015,
    joins: EARLY,
    acts: [12, 25],
    rests: [1, 2],
    handsInAfter: [2, 8],
    heeds: 0.5,
    quirk: "new-phone",
  },
  optOut: { share: 0.01, joins: EARLY, acts: [14, 40], rests: [3, 6], heeds: 0, quirk: "opts-out" },
  eraser: {
    share: 0.01,
    joins: EARLY,
    acts: [14, 40],
    rests: [2, 4],
    handsInAfter: [2, 9],
    heeds: 0,
    quirk: "erases",
  },
} satisfies Readonly<Record<string, Character>>;

/** The name of a character. */
export type CharacterName = keyof typeof characters;
