import { expect, it } from "vitest";
import { textOf } from "../support/project/sources.ts";

/** Licences that ask for no more than to be named. */
const FREE = /^(MIT|Apache-2\.0|ISC|0BSD|BSD-[23]-Clause|BlueOak-1\.0\.0|CC0-1\.0|MIT OR Apache-2\.0)$/;

/**
 * Packages whose licence asks for more, each with the reason why it may stay.
 * Sharp's prebuilt libvips is LGPL: it is loaded as a library of its own and replaceable.
 * Lightning CSS (MPL) serves the test runner and is never shipped.
 */
const KNOWN: readonly (readonly [name: RegExp, licence: RegExp])[] = [
  [/^@img\/sharp-/, /^(Apache-2\.0 AND )?LGPL-3\.0-or-later( AND MIT)?$/],
  [/^lightningcss(-|$)/, /^MPL-2\.0$/],
];

type Locked = { license?: string; optionalDependencies?: Record<string, string> };

/** The packages of a lock file that carry a licence nobody agreed to. */
function strangers(packages: Readonly<Record<string, Locked>>): string[] {
  return Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(
      ([path, { license = "none" }]) =>
        [path.slice(path.lastIndexOf("node_modules/") + 13), license] as const,
    )
    .filter(
      ([name, licence]) => !FREE.test(licence) && !KNOWN.some(([n, l]) => n.test(name) && l.test(licence)),
    )
    .map(([name, licence]) => `${name}: ${licence}`);
}

const { packages } = JSON.parse(textOf("package-lock.json")) as { packages: Record<string, Locked> };

it("every package we install has a licence we agreed to", () => {
  expect(Object.keys(packages).length).toBeGreaterThan(50);
  expect(strangers(packages)).toEqual([]);
});

it("a package with another licence, or none, is found", () => {
  const planted = {
    "": {},
    "node_modules/a": { license: "GPL-3.0-only" },
    "node_modules/b": {},
    "node_modules/a/node_modules/c": { license: "LGPL-3.0-or-later" },
    "node_modules/d": { license: "MIT" },
  };
  expect(strangers(planted)).toEqual(["a: GPL-3.0-only", "b: none", "c: LGPL-3.0-or-later"]);
});

it("the lock file records no download addresses", () => {
  expect(Object.values(packages).filter((entry) => "resolved" in entry)).toEqual([]);
});

// `npm ci` refuses a lock file that lacks one, and `npm install` leaves out those that its registry does not have.
it("the lock file knows the optional packages of every platform", () => {
  const known = new Set(
    Object.keys(packages).map((path) => path.slice(path.lastIndexOf("node_modules/") + 13)),
  );
  const optional = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  expect(optional.filter((name) => !known.has(name))).toEqual([]);
});
