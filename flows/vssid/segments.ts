import type { Segment } from "../../src/flow-kit.ts";
import type { Campaign } from "./campaign-schema.ts";

/** How people are counted: by track and by unit. A unit that somebody typed and the campaign does not list stays sealed. */
export function segmentsOf({ units }: Campaign): readonly Segment[] {
  const idOf = new Map(
    [...units.staff, ...units.student].flatMap(({ id, name }) =>
      Object.values(name).map((each) => [each, id]),
    ),
  );
  return [
    { id: "track", valueOf: ({ who }) => who?.["track"] },
    { id: "unit", valueOf: ({ who }) => idOf.get(who?.["unit"] ?? "") },
  ];
}
