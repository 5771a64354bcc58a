import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { vssid } from "../../flows/index.ts";
import { projectRoot } from "../../src/config/project-root.ts";
import { checkContent } from "../../src/content-check/check-content.ts";
import { shownLength } from "../../src/content-check/html-mistakes.ts";
import { neededTexts } from "../../src/content-check/needed-texts.ts";
import { wordTools } from "../../src/domain/text/words.ts";
import { loadTexts } from "../../src/i18n/load-texts.ts";
import { day } from "../support/builders.ts";
import { ownFiles, textOf } from "../support/project/sources.ts";

const every = loadTexts(new URL("locales/", projectRoot), { words: wordTools });
const { procedure } = vssid;
const texts = every.of(procedure.id);
const student = {
  you: "bạn",
  You: "Bạn",
  track: "student",
  attempt: 1,
  lastDay: "thứ Hai 23/11/2026",
  daysLeft: 7,
  keepDays: 180,
  name: "Nguyễn Thị Mẫu",
  ...vssid.facts({ who: { track: "student" } }, day("2026-03-02")),
};

test("the procedure and its texts are fit to run", () => {
  expect(checkContent(vssid, every, existsSync)).toEqual([]);
});

// Cases of people on their way hold these ids: whoever renames one adds a line to `moved`, then updates with `vitest -u`.
test("no step, screen, option or field goes away by accident", async () => {
  const steps = procedure.steps.flatMap((step) =>
    step.screens.flatMap((screen) => [
      `${step.id}.${screen.id}`,
      ...(screen.kind === "form"
        ? []
        : screen.options.map((option) => `${step.id}.${screen.id} ${option.id}`)),
    ]),
  );
  const fields = procedure.forms.flatMap((form) => form.fields.map((field) => `form ${form.id}.${field.id}`));
  await expect([...steps, ...fields].join("\n")).toMatchFileSnapshot("vssid-ids.txt");
});

describe("people can work on what they can work on", () => {
  const needs = Object.fromEntries(procedure.steps.map((step) => [step.id, step.needs]));

  test("the app can be installed from the beginning, whatever the declaration does", () => {
    expect(needs["install"]).toEqual(["who"]);
  });

  test("photos and details wait for neither of each other", () => {
    expect([needs["photos"], needs["details"]]).toEqual([["already"], ["already"]]);
  });

  test("the end needs everything before it", () => {
    expect(needs["done"]).toEqual(procedure.steps.slice(0, -1).map((step) => step.id));
  });
});

describe("the words", () => {
  const needed = neededTexts(vssid, (id) => texts.has("vi", id));

  test.each(["vi", "en"])("buttons are short in %s: at most 30 characters and one emoji", (locale) => {
    const labels = neededTexts(vssid, (id) => texts.has(locale, id))
      .filter(({ id }) => /\.|^option-|^choice-/.test(id) && !/^(?:faq|trouble)-/.test(id))
      .map(({ id }) => texts.label(locale, id, student));
    expect(labels.filter((label) => shownLength(label) > 30)).toEqual([]);
    expect(labels.filter((label) => (label.match(/\p{Extended_Pictographic}/gu) ?? []).length > 1)).toEqual(
      [],
    );
  });

  test.each(["vi", "en"])("every text in the files of the procedure is used in %s", (locale) => {
    const addresses = ["student", "staff"].map((track) => vssid.address({ who: { track } }));
    const used = new Set([...addresses, ...needed.map(({ id }) => id)]);
    const files = ownFiles((path) => path.startsWith(`locales/${locale}/`), "locales/").map(textOf);
    const included = files.flatMap((file) => [...file.matchAll(/\{([a-z-]+)\}/g)].map(([, id = ""]) => id));
    const validators = ownFiles((path) => path.startsWith("src/domain/answers/"), "src/")
      .map(textOf)
      .join();
    const mine = texts.ids(locale).filter((id) => !every.has(locale, id));
    expect(
      mine.filter((id) => !used.has(id) && !included.includes(id) && !validators.includes(`"${id}"`)),
    ).toEqual([]);
  });

  test("in Vietnamese nobody is called bạn who should be called thầy/cô", () => {
    const shown = needed
      .filter(({ id }) => !id.endsWith(".words"))
      .map(({ id }) => ({
        id,
        words: texts.plain("vi", id, { ...student, you: "thầy/cô", You: "Thầy/cô" }),
      }));
    // Helping a friend is about a friend.
    expect(
      shown.filter(
        ({ id, words }) => /(?<!\p{L})bạn(?!\p{L})/iu.test(words) && id !== "faq-hand-in-for-friend.question",
      ),
    ).toEqual([]);
  });

  test("days are calendar days wherever the deadline is explained", () => {
    for (const id of ["portal-submit", "guide-5", "faq-ten-days"]) {
      expect(texts.t("vi", id, student)).toContain("10 ngày lịch, tính cả thứ Bảy, Chủ nhật");
      expect(texts.t("en", id, student)).toMatch(/10 calendar days, Saturdays(?: and|,) Sundays/);
    }
  });

  test.each([
    ["portal-register", "Đăng ký"],
    ["portal-individual", "Cá nhân"],
    ["portal-next", "Tiếp"],
    ["portal-office", "Chọn"],
    ["portal-submit", "Ghi nhận"],
  ])("%s names the portal's own button “%s” in both languages", (id, button) => {
    for (const locale of ["vi", "en"]) expect(texts.t(locale, id, student)).toContain(`<b>${button}</b>`);
  });

  test("a declaration on its last day is due today", () => {
    const counting = { ...student, counting: "yes" };
    expect(texts.t("vi", "declaration-print", { ...counting, daysLeft: 0 })).toContain(
      "hết <b>thứ Hai 23/11/2026</b> (là hôm nay).",
    );
    expect(texts.t("en", "declaration-print", { ...counting, daysLeft: 1 })).toContain("(1 day left)");
  });
});

describe("nobody is led astray", () => {
  const official = [
    "baohiemxahoi.gov.vn",
    "dichvucong.baohiemxahoi.gov.vn",
    "play.google.com",
    "apps.apple.com",
  ];
  const hostsIn = (text: string) =>
    [...text.matchAll(/https?:\/\/([^/"<\s]+)/g)].map((match) => match[1] ?? "");

  test("buttons and texts link to the agency and the two stores only", () => {
    const urls = procedure.steps.flatMap((step) =>
      step.screens.flatMap((screen) =>
        screen.kind === "form"
          ? []
          : screen.options.flatMap((option) => ("url" in option ? [option.url] : [])),
      ),
    );
    const shown = texts.locales.flatMap((locale) =>
      texts.ids(locale).map((id) => texts.t(locale, id, student)),
    );
    const hosts = new Set([...urls, ...shown].flatMap(hostsIn));
    expect(urls.length).toBeGreaterThan(0);
    expect([...hosts].filter((host) => !official.includes(host))).toEqual([]);
  });

  test("addresses stand in one place, not in the texts", () => {
    const files = ownFiles((path) => path.startsWith("locales/"), "locales/").map(textOf);
    expect(files.flatMap(hostsIn)).toEqual([]);
  });
});

describe("the days of the year stand in the texts", () => {
  const registered = { registration: { pressedOn: "2026-03-02" } };
  const on = (today: string, id: string, locale = "vi") =>
    texts.t(locale, id, { ...student, closedBefore: 0, ...vssid.facts(registered, day(today)) });

  test("whoever would press “Ghi nhận” right before Tết is told what is left, and from when on it is better", () => {
    const words = texts.t("vi", "portal-submit", { ...student, ...vssid.facts({}, day("2026-02-12")) });
    expect(words).toContain("chỉ có 1 ngày làm việc");
    expect(words).toContain("<b>thứ Hai 16/02/2026</b>");
    expect(texts.t("en", "portal-submit", { ...student, ...vssid.facts({}, day("2026-02-12")) })).toContain(
      "only one of those days is a working day",
    );
  });

  test("on any other day nothing alarms them", () => {
    for (const locale of ["vi", "en"])
      expect(
        texts.t(locale, "portal-submit", { ...student, ...vssid.facts({}, day("2026-03-02")) }),
      ).not.toContain("⚠️");
  });

  test("the last good days to post and to hand in have names", () => {
    expect(on("2026-03-04", "declaration-post")).toContain("Nên gửi chậm nhất <b>thứ Sáu 06/03/2026</b>");
    expect(on("2026-03-04", "declaration-officer")).toContain("cố nộp chậm nhất <b>thứ Hai 09/03/2026</b>");
    expect(on("2026-03-04", "declaration-ways", "en")).toContain("post it by <b>Friday 6 March 2026</b>");
  });

  test("days that are over are not asked for any more", () => {
    expect(on("2026-03-10", "declaration-post")).toContain("nộp trực tiếp chắc hơn");
    expect(on("2026-03-10", "declaration-officer")).toContain("càng sớm càng tốt");
  });

  test("once the offices are closed, nobody is sent there or told of yesterday", () => {
    const saturday = { ...student, ...vssid.facts(registered, day("2026-03-14")), closedBefore: 1 };
    for (const id of ["declaration-officer", "declaration-agency", "status-deadline"]) {
      const words = texts.plain("vi", id, {
        ...saturday,
        safeDay: { day: day("2026-03-13") },
        safeDayOver: "yes",
      });
      expect(words).not.toMatch(/13\/03|càng sớm càng tốt/);
    }
    expect(texts.t("vi", "declaration-officer", { ...saturday, safeDayOver: "yes" })).toContain(
      "Hôm nay nơi nhận thường nghỉ: bạn gọi <b>1900 9068</b> hỏi trước nhé.",
    );
  });

  test("a reminder that names a Saturday names the last open day too", () => {
    const tet = { ...student, closedBefore: 1, safeDay: { day: day("2026-03-13") }, safeDayOver: "no" };
    for (const id of ["remind-hand-in-cut-off", "remind-hand-in-post"])
      expect(texts.t("vi", id, { ...tet, ...vssid.facts(registered, day("2026-03-09")) })).toMatch(
        /Ngày cuối còn nơi nhận là <b>thứ Sáu 13\/03\/2026<\/b>\.$/,
      );
  });

  test("the last day on which an office is open is named where it comes before the deadline", () => {
    const tet = { ...student, closedBefore: 9, safeDay: { day: day("2026-02-13") } };
    expect(texts.plain("vi", "status-deadline", tet)).toContain(
      "Ngày cuối còn nơi nhận là thứ Sáu 13/02/2026",
    );
    expect(texts.plain("vi", "status-deadline", { ...tet, closedBefore: 0 })).not.toContain("nơi nhận");
  });
});

test("staff are sent to the Personnel Office, students to the Health Station, others are told both", () => {
  type Answers = Parameters<typeof vssid.facts>[0];
  const officeOf = (answers: Answers) => vssid.facts(answers, day("2026-03-02"))["office"];
  expect(officeOf({ who: { track: "staff" } })).toEqual({
    names: { vi: "Phòng Tổ chức cán bộ", en: "the Personnel Office" },
  });
  const student = officeOf({ who: { track: "student" } });
  expect(student).toEqual({ names: { vi: "Trạm Y tế", en: "the Health Station" } });
  expect(officeOf({})).toEqual({
    names: { vi: "Phòng Tổ chức cán bộ / Trạm Y tế", en: "the Personnel Office or the Health Station" },
  });
});

test("what the University advises is not what somebody typed", () => {
  const typed = { ...student, ...vssid.facts({ details: { office: "không biết" } }, day("2026-03-02")) };
  for (const id of ["ask-details-office", "faq-which-office"])
    expect(texts.plain("vi", id, typed)).toMatch(/hướng dẫn của Trường(?: là|:) BHXH tỉnh Nghệ An/);
});

test("the office somebody chose is the one that the texts name from then on", () => {
  expect(vssid.facts({}, day("2026-03-02"))["agency"]).toBe("BHXH tỉnh Nghệ An");
  expect(vssid.facts({ details: { office: "BHXH cơ sở Diễn Châu" } }, day("2026-03-02"))["agency"]).toBe(
    "BHXH cơ sở Diễn Châu",
  );
});
