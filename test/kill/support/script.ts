import type { Person } from "../../../simulator/person.ts";
import type { Store } from "../../../src/storage/store.ts";

/** One thing that happens: a person does something, or a job's minute comes round. */
export type Act = {
  readonly what: string;
  /** The clock is put there before. */
  readonly at?: string;
} & ({ readonly by: (an: Person, others: readonly Person[]) => Promise<unknown> } | { readonly job: string });

/** What happens one after the other, beginning with what the store holds of the person. */
export type Script = {
  readonly name: string;
  /** How many there are beside An, who come from the same place. @default 0 */
  readonly others?: number;
  readonly before?: (store: Store, personId: number) => Promise<void>;
  readonly acts: readonly Act[];
};

/** The person writes something. */
export function says(text: string, at?: string): Act {
  return { what: `says "${text}"`, by: (an) => an.says(text), ...(at !== undefined && { at }) };
}

/** An and the others write something at the same time. */
export function allSay(text: string): Act {
  return {
    what: `and the others say "${text}"`,
    by: (an, others) => Promise.all([an, ...others].map((each) => each.says(text))),
  };
}

/** The person presses the newest button with this data. */
export function taps(data: string | RegExp): Act {
  return { what: `taps ${data}`, by: (an) => an.taps({ data }) };
}

/** The person shares their own contact. */
export const sharesContact: Act = { what: "shares the contact", by: (an) => an.sharesContact() };

/** A job runs at its minute. */
export function runsJob(job: string, at: string): Act {
  return { what: `the job ${job} runs`, job, at };
}
