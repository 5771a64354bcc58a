import type { Answers } from "./form.ts";

/**
 * A way in which a procedure divides its people, such as students and staff. Its values are stored readable, so that
 * queries and counts can use them: ids from a fixed list only, never what somebody typed.
 */
export type Segment = {
  readonly id: string;
  /** The value for somebody with these answers; `undefined` while it is not known. */
  readonly valueOf: (answers: Answers) => string | undefined;
};

/** The value of each segment that is known for some answers, by the segment's id. */
export type SegmentValues = Readonly<Record<string, string>>;

/** The segment values of somebody with these answers. */
export function segmentValues(segments: readonly Segment[], answers: Answers): SegmentValues {
  return Object.fromEntries(
    segments.flatMap((segment) => {
      const value = segment.valueOf(answers);
      return value === undefined ? [] : [[segment.id, value]];
    }),
  );
}
