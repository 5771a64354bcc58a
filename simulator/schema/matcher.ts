import type { Fields, MethodTable, Shape } from "./shape.ts";

/** The path at which a value differs from its shape (`[0].text`), and what was expected there. */
export type Mismatch = { readonly path: string; readonly wanted: string; readonly unknownField?: true };

/** Returns the first difference between a value and a shape; undefined when the value fits. */
export type Matcher = (value: unknown) => Mismatch | undefined;

const scalars: Readonly<Record<string, [string, (value: unknown) => boolean]>> = {
  s: ["a string", (value) => typeof value === "string"],
  n: ["a number", (value) => typeof value === "number" && Number.isFinite(value)],
  b: ["true or false", (value) => typeof value === "boolean"],
  t: ["true", (value) => value === true],
  f: ["a file", (value) => typeof value === "string"],
  u: ["anything", () => true],
};

/** Compiles shapes to matchers, each named one once and only when first used. */
export function createMatcher(types: MethodTable["types"]): (shape: Shape) => Matcher {
  const named = new Map<string, Matcher>();

  function compile(shape: Shape): Matcher {
    if (typeof shape === "string") return shape.startsWith("#") ? lazily(shape.slice(1)) : scalar(shape);
    if (!isList(shape)) return object(shape);
    if (shape[0] === "[]") return array(compile(shape[1]));
    return union(shape.slice(1).map(compile));
  }

  function lazily(name: string): Matcher {
    return (value) => {
      let matcher = named.get(name);
      if (matcher === undefined) {
        matcher = compile(types[name] ?? "u");
        named.set(name, matcher);
      }
      return matcher(value);
    };
  }

  function object(fields: Fields): Matcher {
    const known = new Map<string, Matcher>();
    const required: string[] = [];
    for (const [key, shape] of Object.entries(fields)) {
      known.set(key.replace("?", ""), compile(shape));
      if (!key.endsWith("?")) required.push(key);
    }
    return (value) => {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return NO_OBJECT;
      const given = value as Readonly<Record<string, unknown>>;
      for (const key in given) {
        if (given[key] === undefined) continue;
        const matcher = known.get(key);
        if (matcher === undefined) {
          return { path: `.${key}`, wanted: "absent: the field is unknown", unknownField: true };
        }
        const mismatch = matcher(given[key]);
        if (mismatch !== undefined) return within(`.${key}`, mismatch);
      }
      for (const key of required) {
        if (given[key] === undefined) return { path: `.${key}`, wanted: "given" };
      }
      return undefined;
    };
  }

  return compile;
}

// Shared objects, because most calls try union members that do not fit.
const NO_OBJECT: Mismatch = { path: "", wanted: "an object" };
const NO_ARRAY: Mismatch = { path: "", wanted: "an array" };

const within = (path: string, mismatch: Mismatch): Mismatch => ({
  ...mismatch,
  path: `${path}${mismatch.path}`,
});

function scalar(shape: string): Matcher {
  if (shape.startsWith("=")) {
    const literal = shape.slice(1);
    const mismatch = { path: "", wanted: `"${literal}"` };
    return (value) => (value === literal ? undefined : mismatch);
  }
  const [wanted, fits] = scalars[shape] ?? ["anything", () => true];
  const mismatch = { path: "", wanted };
  return (value) => (fits(value) ? undefined : mismatch);
}

function array(item: Matcher): Matcher {
  return (value) => {
    if (!Array.isArray(value)) return NO_ARRAY;
    for (let i = 0; i < value.length; i++) {
      const mismatch = item(value[i]);
      if (mismatch !== undefined) return within(`[${i}]`, mismatch);
    }
    return undefined;
  };
}

function union(members: readonly Matcher[]): Matcher {
  return (value) => {
    const mismatches: Mismatch[] = [];
    for (const member of members) {
      const mismatch = member(value);
      if (mismatch === undefined) return undefined;
      mismatches.push(mismatch);
    }
    // The member that matched the deepest is most likely the intended one.
    const furthest = Math.max(...mismatches.map(progress));
    const meant = mismatches.filter((mismatch) => progress(mismatch) === furthest);
    const [first] = meant;
    return first && { path: first.path, wanted: [...new Set(meant.map((m) => m.wanted))].join(" or ") };
  };
}

/** Depth counts first; at the same depth a member that knows all the fields fits better. */
function progress({ path, unknownField }: Mismatch): number {
  return path.split(/[.[]/).length * 2 + (unknownField ? 0 : 1);
}

function isList(shape: Shape): shape is Exclude<Shape, string | Fields> {
  return Array.isArray(shape);
}
