import type { Fields, MethodTable, Shape } from "./shape.ts";

/** Where a value differs from its shape, and what was wanted there. */
export type Mismatch = { readonly path: string; readonly wanted: string; readonly unknownField?: true };

/** Says where a value differs from a shape; undefined when it fits. */
export type Matcher = (value: unknown, path: string) => Mismatch | undefined;

const scalars: Readonly<Record<string, [string, (value: unknown) => boolean]>> = {
  s: ["a string", (value) => typeof value === "string"],
  n: ["a number", (value) => typeof value === "number" && Number.isFinite(value)],
  b: ["true or false", (value) => typeof value === "boolean"],
  t: ["true", (value) => value === true],
  f: ["a file", (value) => typeof value === "string"],
  u: ["anything", () => true],
};

/** Turns shapes into matchers, each made once and only when first used. */
export function createMatcher(types: MethodTable["types"]): (shape: Shape) => Matcher {
  const named = new Map<string, Matcher>();

  function compile(shape: Shape): Matcher {
    if (typeof shape === "string") return shape.startsWith("#") ? lazily(shape.slice(1)) : scalar(shape);
    if (!isList(shape)) return object(shape);
    if (shape[0] === "[]") return array(compile(shape[1]));
    return union(shape.slice(1).map(compile));
  }

  function lazily(name: string): Matcher {
    return (value, path) => {
      let matcher = named.get(name);
      if (matcher === undefined) {
        matcher = compile(types[name] ?? "u");
        named.set(name, matcher);
      }
      return matcher(value, path);
    };
  }

  function object(fields: Fields): Matcher {
    const known = new Map<string, Matcher>();
    const required: string[] = [];
    for (const [key, shape] of Object.entries(fields)) {
      known.set(key.replace("?", ""), compile(shape));
      if (!key.endsWith("?")) required.push(key);
    }
    return (value, path) => {
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return { path, wanted: "an object" };
      }
      const given = value as Readonly<Record<string, unknown>>;
      for (const key in given) {
        if (given[key] === undefined) continue;
        const matcher = known.get(key);
        if (matcher === undefined) {
          return { path: `${path}.${key}`, wanted: "absent: the field is unknown", unknownField: true };
        }
        const mismatch = matcher(given[key], `${path}.${key}`);
        if (mismatch !== undefined) return mismatch;
      }
      for (const key of required) {
        if (given[key] === undefined) return { path: `${path}.${key}`, wanted: "given" };
      }
      return undefined;
    };
  }

  return compile;
}

function scalar(shape: string): Matcher {
  if (shape.startsWith("=")) {
    const literal = shape.slice(1);
    return (value, path) => (value === literal ? undefined : { path, wanted: `"${literal}"` });
  }
  const [wanted, fits] = scalars[shape] ?? ["anything", () => true];
  return (value, path) => (fits(value) ? undefined : { path, wanted });
}

function array(item: Matcher): Matcher {
  return (value, path) => {
    if (!Array.isArray(value)) return { path, wanted: "an array" };
    for (let i = 0; i < value.length; i++) {
      const mismatch = item(value[i], `${path}[${i}]`);
      if (mismatch !== undefined) return mismatch;
    }
    return undefined;
  };
}

function union(members: readonly Matcher[]): Matcher {
  return (value, path) => {
    const mismatches: Mismatch[] = [];
    for (const member of members) {
      const mismatch = member(value, path);
      if (mismatch === undefined) return undefined;
      mismatches.push(mismatch);
    }
    // The member that was followed furthest is the one that was meant.
    const furthest = Math.max(...mismatches.map(progress));
    const meant = mismatches.filter((mismatch) => progress(mismatch) === furthest);
    const [first] = meant;
    return first && { path: first.path, wanted: [...new Set(meant.map((m) => m.wanted))].join(" or ") };
  };
}

/** Depth counts first; at one depth a member that knows all the fields fits better than one that does not. */
function progress({ path, unknownField }: Mismatch): number {
  return path.split(/[.[]/).length * 2 + (unknownField ? 0 : 1);
}

function isList(shape: Shape): shape is Exclude<Shape, string | Fields> {
  return Array.isArray(shape);
}
