import { expect, it } from "vitest";
import { onPort } from "../../../src/ops/on-port.ts";

const failing = (code: string) => Promise.reject(Object.assign(new Error("listen"), { code }));

it.each([
  ["EACCES", "PORT=80 cannot be used (EACCES): set one above 1023."],
  ["EADDRINUSE", "PORT=80 cannot be used (EADDRINUSE): set another port, or stop the process that has it."],
])("a port that cannot be had (%s) names its variable and what to do", async (code, told) => {
  await expect(onPort("PORT", 80, failing(code))).rejects.toThrow(told);
});

it("any other error is left as it is, and a server that listens is handed on", async () => {
  await expect(onPort("PORT", 80, failing("EMFILE"))).rejects.toThrow(/^listen$/);
  expect(await onPort("PORT", 80, Promise.resolve("a server"))).toBe("a server");
});
