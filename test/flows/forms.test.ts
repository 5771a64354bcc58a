import { describe, expect, test } from "vitest";
import { vssid } from "../../flows/index.ts";
import type { LocalDate } from "../../src/domain/calendar/local-date.ts";
import type { Answers, Field, ValidationContext } from "../../src/domain/procedure/form.ts";
import { nextField } from "../../src/domain/procedure/form.ts";
import { formOf } from "../../src/domain/procedure/procedure.ts";

import { words } from "../support/words.ts";

const today = "2026-11-23" as LocalDate;
const knowing = (answers: Answers): ValidationContext => ({ answers, today, words });

function field(formId: string, fieldId: string): Field {
  const found = formOf(vssid.procedure, formId).fields.find(({ id }) => id === fieldId);
  if (!found) throw new Error(`no field ${formId}.${fieldId}`);
  return found;
}

const choices = (formId: string, fieldId: string, answers: Answers = {}) =>
  field(formId, fieldId).choices?.(knowing(answers));
const validation = (formId: string, fieldId: string, text: string, answers: Answers = {}) => {
  const outcome = field(formId, fieldId).validate(text, knowing(answers));
  return outcome.ok ? outcome.value : outcome.reason.text;
};

describe("who", () => {
  test.each([
    ["Em là sinh viên ạ", "student"],
    ["giang vien", "staff"],
    ["2", "staff"],
  ])("“%s” is understood as %s", (said, track) => {
    expect(validation("who", "track", said)).toBe(track);
  });

  test("students are offered faculties, staff offices; anything else may be typed", () => {
    expect(choices("who", "unit", { who: { track: "student" } })).toContain("Khoa Luật");
    expect(choices("who", "unit", { who: { track: "staff" } })).toContain("Trạm Y tế");
    expect(choices("who", "unit")).toEqual([]);
    expect(validation("who", "unit", "Phòng Đào tạo")).toBe("Phòng Đào tạo");
  });
});

describe("details", () => {
  test("what is known already is offered, not asked again", () => {
    const known = {
      who: { fullName: "Nguyễn Thị Mẫu", phone: "0912345678" },
      details: { fullName: "Nguyễn Thị Mẫu" },
    };
    expect(choices("details", "fullName", known)).toEqual(["Nguyễn Thị Mẫu"]);
    expect(choices("details", "contactPerson", known)).toEqual(["Nguyễn Thị Mẫu"]);
    expect(choices("details", "phone", known)).toEqual(["0912345678"]);
  });

  test("whoever skipped the phone number is offered none", () => {
    expect(choices("details", "phone", { who: { phone: "" } })).toEqual([]);
  });

  test("a year of birth that contradicts the ID number is doubted", () => {
    const outcome = field("details", "birthYear").validate(
      "2004",
      knowing({ details: { idNumber: "040203000000" } }),
    );
    expect(outcome).toMatchObject({ ok: true, doubts: [{ text: "doubt-birth-years-differ" }] });
  });

  test("the receiving office of the campaign is one tap away", () => {
    expect(choices("details", "office")).toEqual(["BHXH tỉnh Nghệ An"]);
  });

  test("everything the portal asks for is asked", () => {
    const portal = vssid.procedure.steps.find(({ id }) => id === "portal");
    const sheet = portal?.screens.find((screen) => screen.kind === "sheet");
    const asked = formOf(vssid.procedure, "details").fields.map(({ id }) => id);
    expect(sheet?.lines).toEqual(asked.filter((id) => id !== "birthYear" && id !== "office"));
  });
});

describe("the day Ghi nhận was pressed", () => {
  test("today and yesterday are offered", () => {
    expect(choices("registration", "pressedOn")).toEqual(["2026-11-23", "2026-11-22"]);
  });

  test.each([
    ["2026-11-23", "2026-11-23"],
    ["hôm qua", "2026-11-22"],
    ["15/11", "2026-11-15"],
    ["24/11/2026", "rejected-day-future"],
  ])("“%s” gives %s", (said, day) => {
    expect(validation("registration", "pressedOn", said)).toBe(day);
  });
});

describe("handing in", () => {
  const pressed = (day: string): ValidationContext => ({
    ...knowing({ handIn: { way: "officer" } }),
    startedOn: day as LocalDate,
  });

  test("whoever pressed today cannot have handed in yesterday", () => {
    const { choices: offered, validate } = field("handIn", "handedInOn");
    expect(offered?.(pressed("2026-11-23"))).toEqual(["2026-11-23"]);
    expect(offered?.(pressed("2026-11-22"))).toEqual(["2026-11-23", "2026-11-22"]);
    expect(validate("21/11", pressed("2026-11-22"))).toMatchObject({
      reason: { text: "rejected-day-before" },
    });
  });

  test("only who sends it by post is asked for a tracking number", () => {
    const handIn = formOf(vssid.procedure, "handIn");
    expect(nextField(handIn, knowing({ handIn: { way: "post" } }))?.id).toBe("tracking");
    expect(nextField(handIn, knowing({ handIn: { way: "officer" } }))?.id).toBe("handedInOn");
  });

  test("the way may be typed", () => {
    expect(validation("handIn", "way", "Tôi gửi bưu điện")).toBe("post");
  });
});
