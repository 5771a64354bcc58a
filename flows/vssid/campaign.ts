import type { Campaign } from "./campaign-schema.ts";

/**
 * This year's facts. Offices, links and days change by other hands than the engine's: they are here,
 * each with its source and the day since when it is known to hold. Look through this file before every campaign.
 */
export const campaign: Campaign = {
  // Name as in the university's letters. Valid from 2021.
  organisation: { vi: "Trường Đại học Vinh", en: "Vinh University" },

  // The letter that asks everybody to register.
  // Source: letter 312/ĐHV-TCCB of 24/3/2021; replace it by the letter of the running campaign.
  letter: "312/ĐHV-TCCB",

  // Who receives the signed declaration on behalf of the agency: staff and students have different offices.
  // Source: letter 312/ĐHV-TCCB, points 1 and 3. Valid from 24/3/2021.
  // A room, an hour or a phone may be added to the name once they may be published.
  offices: {
    staff: { name: { vi: "Phòng Tổ chức cán bộ", en: "the Personnel Office" } },
    student: { name: { vi: "Trạm Y tế", en: "the Health Station" } },
  },

  // The agency's office that is chosen on the portal.
  // Source: step-by-step guide of 2021; the name was "BHXH Khu vực VII" from 1/4/2025 and is this one again since 7–9/2025.
  agency: "BHXH tỉnh Nghệ An",

  // Calendar days from the day after "Ghi nhận". Source: CV 2659/BHXH-CNTT §2.1; letter 312/ĐHV-TCCB. Valid from 21/8/2020.
  deadlineDays: 10,

  // The offices need time to pass declarations on: our own advice, no rule of the agency.
  handInWithinDays: 7,
  postWithinDays: 5,

  // Days after a complete hand-in until the account comes. Source: decision 838/QĐ-BHXH (3 days), decree 166/2016 (3 working days).
  accountDays: 3,

  // Fixed addresses; nothing else is ever linked. Seen by three or more independent sources (11/2026).
  links: {
    portal: "https://dichvucong.baohiemxahoi.gov.vn",
    agencySite: "https://baohiemxahoi.gov.vn",
    android: "https://play.google.com/store/apps/details?id=com.bhxhapp",
    iphone: "https://apps.apple.com/vn/app/vssid/id1521647264",
  },

  // Names by which the true app is told from a fake. Source: both stores; valid from 16/11/2020.
  appName: "VssID - Bảo hiểm xã hội số",
  appDeveloper: "Bảo hiểm xã hội Việt Nam",

  // The agency's hotline (1,000 đ a minute) and its number for password SMS (1,000 đ each). Valid from 22/10/2021.
  hotline: "1900 9068",
  smsNumber: "8079",

  // Offered as buttons; anything else may be typed. Replace by the university's list of the year.
  // Ids count people by unit and stay when a name changes.
  units: {
    staff: [
      { id: "personnel", name: { vi: "Phòng Tổ chức cán bộ", en: "Phòng Tổ chức cán bộ" } },
      { id: "administration", name: { vi: "Phòng Hành chính tổng hợp", en: "Phòng Hành chính tổng hợp" } },
      {
        id: "student-affairs",
        name: { vi: "Phòng Công tác chính trị – HSSV", en: "Phòng Công tác chính trị – HSSV" },
      },
      { id: "health-station", name: { vi: "Trạm Y tế", en: "Trạm Y tế" } },
    ],
    student: [
      { id: "education", name: { vi: "Trường Sư phạm", en: "Trường Sư phạm" } },
      { id: "economics", name: { vi: "Trường Kinh tế", en: "Trường Kinh tế" } },
      { id: "engineering", name: { vi: "Viện Kỹ thuật và Công nghệ", en: "Viện Kỹ thuật và Công nghệ" } },
      { id: "law", name: { vi: "Khoa Luật", en: "Khoa Luật" } },
    ],
  },
};
