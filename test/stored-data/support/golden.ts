import { readFileSync } from "node:fs";

/** What a person does next in the state that they are in. */
export type Next =
  | { readonly says: string }
  | { readonly shares: "contact" }
  | { readonly presses: string; readonly on: number };

/** What the bot of version 1 said, in the words of `heardOf`. */
export type Heard = Readonly<Record<string, unknown>>;

/** A ledger row, as far as it is compared. */
export type LedgerRow = {
  readonly personId: number;
  readonly attempt: number;
  readonly reminder: string;
  readonly state: string;
  readonly repeats: number;
};

/** One person of the stored data; numbers in lists are places in `heard`. */
export type Golden = {
  readonly id: number;
  readonly state: string;
  readonly locale: string;
  readonly status: string;
  readonly attempt: number;
  readonly step: string;
  readonly pinnedMessage: number | null;
  readonly ledger: readonly Omit<LedgerRow, "personId">[];
  readonly forecast: readonly { readonly id: string; readonly at: string }[];
  readonly onOpening?: readonly number[];
  readonly next: Next;
  readonly replies: Readonly<Record<Act, readonly number[]>>;
};

/** What everybody does to be compared. */
export const ACTS = ["/start", "/status", "/mydata", "next"] as const;
export type Act = (typeof ACTS)[number];

type Expected = {
  readonly now: string;
  readonly heard: readonly Heard[];
  readonly people: readonly Golden[];
  readonly comes: readonly { readonly at: string; readonly id: number; readonly text: string }[];
};

const folder = new URL("../version-1/", import.meta.url);

/** A file of the data of version 1. */
export const fileOf = (name: string) => new URL(name, folder);

/** What version 1 did with its own data. */
export const golden = JSON.parse(readFileSync(fileOf("expected.json"), "utf8")) as Expected;
