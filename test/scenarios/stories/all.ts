import type { Story } from "../story.ts";
import { answersWrongFirst } from "./answers-wrong-first.ts";
import { handedInSilently } from "./handed-in-silently.ts";
import { hasVssid } from "./has-vssid.ts";
import { refusesConsent } from "./refuses-consent.ts";
import { runsOutOfTime } from "./runs-out-of-time.ts";
import { staffByIphone } from "./staff-by-iphone.ts";
import { studentByAndroid } from "./student-by-android.ts";
import { wandersAbout } from "./wanders-about.ts";

/** Every story that is told. */
export const stories: readonly Story[] = [
  studentByAndroid,
  staffByIphone,
  hasVssid,
  refusesConsent,
  runsOutOfTime,
  handedInSilently,
  answersWrongFirst,
  wandersAbout,
];
