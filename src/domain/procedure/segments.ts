import type { Answers } from "./form.ts";

/**
 * A group of people in a procedure, such as students or staff. Its values are stored readable for queries and counts,
 * so they are ids from a fixed list, never typed text.
 */
export type Segment = {
  readonly id: string;
  /** The value that follows from these answers; `undefined` while they do not decide it. */
  readonly valueOf: (answers: Answers) => string | undefined;
};

/** The decided values by segment id. */
export type SegmentValues = Readonly<Record<string, string>>;

/** The segment values that follow from these answers. */
export function segmentValues(segments: readonly Segment[], answers: Answers): SegmentValues {
  return Object.fromEntries(
    segments.flatMap((segment) => {
      const value = segment.valueOf(answers);
      return value === undefined ? [] : [[segment.id, value]];
    }),
  );
}
