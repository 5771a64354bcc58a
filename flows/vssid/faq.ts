import type { FaqEntry } from "../../src/flow-kit.ts";

/** What people typically ask, roughly in the order in which it comes up. */
export const faq: readonly FaqEntry[] = [
  "code-where",
  "code-student",
  "photos-needed",
  "since-school",
  "old-id",
  "old-id-in-system",
  "ten-days",
  "too-late",
  "no-printer",
  "where-to-hand-in",
  "hand-in-for-friend",
  "how-long",
  "password-channel",
  "password-forgotten",
  "vneid",
  "shared-phone",
  "new-phone",
  "costs",
  "wrong-name",
  "which-office",
  "merger",
  "no-smartphone",
  "compulsory",
].map((id) => ({ id }));
