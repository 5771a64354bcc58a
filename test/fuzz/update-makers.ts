import ts from "typescript-6";
import type { Random } from "../support/random.ts";
import { hostileNumber, hostileText } from "./hostile.ts";

/** Makes up a value of one type of the Bot API. */
type Make = (random: Random, depth: number) => unknown;

/** Makes up the content of an update of one kind. */
export type MakeContent = (random: Random) => Record<string, unknown>;

const ENTRY = `${import.meta.dirname}/update-entry.ts`;
const ENTRY_TEXT = 'import type { Update } from "@grammyjs/types"; export type Root = Update;';

/** From this depth on optional fields are left out and lists are empty: messages hold messages. */
const SHALLOW = 4;

/** Whatever must be there, but lies deeper than this, is an empty object. */
const DEEPEST = 12;

/**
 * For each kind of update, as `@grammyjs/types` declares it, a maker of its content: what must be there
 * is there, what may be there is by chance, texts and numbers are hostile.
 */
export function createUpdateMakers(): ReadonlyMap<string, MakeContent> {
  const program = openProgram();
  const checker = program.getTypeChecker();
  const root = program.getSourceFile(ENTRY)?.statements.find((node) => ts.isTypeAliasDeclaration(node));
  if (root === undefined) throw new Error("The entry has no type alias");
  const makerOf = createMakers(checker);
  const kinds = checker
    .getPropertiesOfType(checker.getTypeAtLocation(root))
    .filter(({ name }) => name !== "update_id");
  return new Map(
    kinds.map((kind) => {
      const make = makerOf(checker.getTypeOfSymbol(kind));
      return [kind.name, (random) => make(random, 0) as Record<string, unknown>];
    }),
  );
}

/** An in-memory entry over the installed types. TypeScript 7 has no compiler API, hence the 6 beside it. */
function openProgram(): ts.Program {
  const options: ts.CompilerOptions = {
    strict: true,
    skipLibCheck: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === ENTRY || fileExists(file);
  host.getSourceFile = (file, ...rest) =>
    file === ENTRY ? ts.createSourceFile(file, ENTRY_TEXT, rest[0]) : getSourceFile(file, ...rest);
  return ts.createProgram([ENTRY], options, host);
}

function createMakers(checker: ts.TypeChecker): (type: ts.Type) => Make {
  const made = new Map<ts.Type, Make>();

  function makerOf(type: ts.Type): Make {
    let make = made.get(type);
    if (make === undefined) {
      make = scalar(type) ?? list(type) ?? either(type) ?? object(type);
      made.set(type, make);
    }
    return make;
  }

  function list(type: ts.Type): Make | undefined {
    if (!checker.isArrayType(type)) return undefined;
    const [item] = checker.getTypeArguments(type as ts.TypeReference);
    if (item === undefined) throw new Error("A list of nothing");
    return (random, depth) => {
      const length = depth >= SHALLOW ? 0 : random.below(3);
      return Array.from({ length }, () => makerOf(item)(random, depth + 1));
    };
  }

  function either(type: ts.Type): Make | undefined {
    if (!type.isUnion()) return undefined;
    const members = type.types.filter((member) => !(member.flags & ts.TypeFlags.Undefined));
    return (random, depth) => makerOf(random.pick(members))(random, depth);
  }

  // The fields are looked up when the first value is made: a message holds a message.
  function object(type: ts.Type): Make {
    let fields: { name: string; optional: boolean; make: Make }[] | undefined;
    return (random, depth) => {
      fields ??= checker.getPropertiesOfType(type).map((property) => ({
        name: property.name,
        optional: (property.flags & ts.SymbolFlags.Optional) !== 0,
        make: makerOf(checker.getTypeOfSymbol(property)),
      }));
      const value: Record<string, unknown> = {};
      if (depth > DEEPEST) return value;
      // A message has about a hundred optional fields, a contact three: a few of each.
      const share = depth >= SHALLOW ? 0 : Math.min(0.5, 4 / fields.length);
      for (const { name, optional, make } of fields) {
        if (!optional || random.happens(share)) value[name] = make(random, depth + 1);
      }
      return value;
    };
  }

  return makerOf;
}

function scalar(type: ts.Type): Make | undefined {
  if (type.isStringLiteral() || type.isNumberLiteral()) return () => type.value;
  const { flags } = type;
  if (flags & ts.TypeFlags.Undefined) return () => undefined;
  if (flags & ts.TypeFlags.BooleanLiteral) {
    const truth = "intrinsicName" in type && type.intrinsicName === "true";
    return () => truth;
  }
  if (flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral)) return hostileText;
  if (flags & ts.TypeFlags.Number) return hostileNumber;
  // `string & {}` keeps an editor's completion of known values open for any other string.
  const open = type.isIntersection() && type.types.some((part) => part.flags & ts.TypeFlags.String);
  return open ? hostileText : undefined;
}
