import type { Trouble } from "../../src/flow-kit.ts";

const passwordWays = ["already", "account"];

/**
 * Known troubles, offered under "I am stuck" in the steps where they happen. One whose id goes on behind another's is a
 * way out of that, and offered there.
 */
export const troubles: readonly Trouble[] = [
  { id: "portal-down", steps: ["portal"] },
  { id: "blurred-photo", steps: ["photos", "portal"] },
  { id: "old-id", steps: ["photos", "details"] },
  { id: "code-unknown", steps: ["details", "portal"] },
  { id: "id-mismatch", steps: ["portal"] },
  { id: "already-used", steps: ["portal"] },
  { id: "has-account", steps: ["portal"] },
  { id: "otp-late", steps: ["portal", ...passwordWays] },
  { id: "pdf-missing", steps: ["portal", "declaration"] },
  { id: "no-printer", steps: ["declaration"] },
  { id: "declaration-wrong", steps: ["portal", "declaration"] },
  { id: "hand-in-unclear", steps: ["declaration"] },
  { id: "no-smartphone", steps: ["install"] },
  { id: "fake-app", steps: ["install"] },
  { id: "no-password", steps: ["account"] },
  { id: "first-password-refused", steps: ["account"] },
  { id: "keyboard", steps: passwordWays },
  { id: "locked", steps: passwordWays },
  { id: "forgot", steps: passwordWays },
  { id: "forgot-by-email", steps: passwordWays },
  { id: "forgot-by-sms", steps: passwordWays },
  { id: "forgot-by-hotline", steps: passwordWays },
  { id: "forgot-no-email", steps: passwordWays },
  { id: "forgot-vneid", steps: passwordWays },
  { id: "wrong-data", steps: ["account"] },
];
