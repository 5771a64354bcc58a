import { describe, expect, test } from "vitest";
import type { Content } from "../../../../src/domain/procedure/content.ts";
import { handedInData, restartData } from "../../../../src/telegram/ui/callback-data.ts";
import { renderStatus } from "../../../../src/telegram/views/status.ts";
import { aCase, type CaseBuilder, morning } from "../../../support/builders.ts";
import { tiny } from "../../../support/tiny-procedure.ts";
import { echo } from "../echo.ts";

const content = { procedure: tiny } as Content;
const status = (builder: CaseBuilder, today = "2026-03-05") =>
  renderStatus({ content, now: () => morning(today) }, builder.get(), echo("vi"));

describe("the progress message", () => {
  test("shows every step, and a button for each that can be opened, the open one first", () => {
    const { html, markup } = status(aCase().atStep("register"));
    expect(html.split("\n\n")).toEqual([
      "status-title",
      [
        "✅ step-intro",
        "✅ step-collect",
        "▶️ <b>step-register</b>",
        "🔒 step-sign",
        "▫️ step-app",
        "🔒 step-end",
      ].join("\n"),
      "status-hint 2",
    ]);
    expect(
      markup.inline_keyboard.flat().map((button) => "callback_data" in button && button.callback_data),
    ).toEqual(["o:register", "o:intro", "o:collect", "o:app"]);
  });

  test.each([
    ["while the deadline runs", aCase().atStep("sign").registeredOn("2026-03-02"), "status-deadline"],
    ["at the end", aCase().atStep("end").having({ status: "done" }), "status-done"],
    ["after the other way", aCase().having({ status: "alternative" }), "status-alternative"],
  ] as const)("says so %s", (_, builder, note) => {
    expect(status(builder).html).toContain(`\n\n${note}\n\n`);
  });

  test("explains the lock only where there is one", () => {
    expect(status(aCase().atStep("register")).html).toMatch(/\n\nstatus-hint 2$/);
    expect(status(aCase().atStep("end").having({ status: "done" })).html).toMatch(/\n\nstatus-hint 0$/);
  });

  test("offers what still leads on when time ran out, and no step", () => {
    const { html, markup } = status(aCase().atStep("sign").having({ status: "expired" }));
    expect(html).toMatch(/\n\nstatus-expired$/);
    expect(markup.inline_keyboard.flat()).toMatchObject([
      { text: "case-expired.again", callback_data: restartData(1) },
      { text: "case-expired.handed-in", callback_data: handedInData(1) },
    ]);
  });

  test("counts no days that are over, also before the clock has struck", () => {
    expect(status(aCase().atStep("sign").registeredOn("2026-03-02"), "2026-03-13").html).not.toContain(
      "status-deadline",
    );
  });
});
