/**
 * Writes `methods.json` from the types of `@grammyjs/types`: run `npx tsx simulator/schema/generate.ts`
 * after an update of grammY. TypeScript 7 has no compiler API, hence the TypeScript 6 beside it.
 */
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import ts from "typescript-6";
import type { Fields, Shape } from "./shape.ts";

const TABLE = new URL("./methods.json", import.meta.url);

const ENTRY = `${import.meta.dirname}/methods-entry.ts`;
const ENTRY_TEXT = `import type { ApiMethods } from "@grammyjs/types";
declare class UploadedFile { private readonly upload: never }
export type Methods = ApiMethods<UploadedFile>;`;

/** The method table as text: one line per method and per type, so that an update reads well in a diff. */
export function generateMethodTable(): string {
  const program = openProgram();
  const checker = program.getTypeChecker();
  const entry = program.getSourceFile(ENTRY);
  const alias = entry?.statements.find((node) => ts.isTypeAliasDeclaration(node));
  if (alias === undefined) throw new Error("The entry of the method table has no type alias");

  const describe = createDescriber(checker);
  const methods: Record<string, Fields> = {};
  for (const method of checker.getPropertiesOfType(checker.getTypeAtLocation(alias))) {
    const signature = checker.getTypeOfSymbol(method).getCallSignatures()[0];
    const params = signature?.getParameters()[0];
    methods[method.name] = params
      ? describe.fields(checker.getNonNullableType(checker.getTypeOfSymbol(params)))
      : {};
  }
  return `{"methods":{\n${lines(methods)}\n},"types":{\n${lines(describe.named)}\n}}\n`;
}

/** A program of one in-memory file over the installed types; it reads none of the project's own code. */
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

function createDescriber(checker: ts.TypeChecker) {
  const named: Record<string, Shape> = {};
  const nameOf = new Map<ts.Type, string>();

  function fields(type: ts.Type): Fields {
    const shape: Record<string, Shape> = {};
    for (const property of checker.getPropertiesOfType(type)) {
      const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      shape[property.name + (optional ? "?" : "")] = describe(checker.getTypeOfSymbol(property));
    }
    return shape;
  }

  function describe(type: ts.Type): Shape {
    const scalar = scalarShape(type);
    if (scalar !== undefined) return scalar;
    if (checker.isArrayType(type)) {
      const item = checker.getTypeArguments(type as ts.TypeReference)[0];
      return ["[]", item ? describe(item) : "u"];
    }
    const name = typeName(type);
    if (name === undefined) return structure(type);
    const known = nameOf.get(type);
    if (known !== undefined) return `#${known}`;
    let unique = name;
    for (let n = 2; unique in named; n++) unique = `${name}${n}`;
    // Registered before its fields are read, because types may contain themselves.
    nameOf.set(type, unique);
    named[unique] = "u";
    named[unique] = structure(type);
    return `#${unique}`;
  }

  function structure(type: ts.Type): Shape {
    if (!type.isUnion()) return fields(type);
    const members = [...new Map(type.types.map((m) => [m, describe(m)])).values()].filter((m) => m !== "");
    // The compiler sees a boolean as the union of its two literals.
    const plain = members.includes("t") && members.includes("=false");
    const rest = plain ? ["b", ...members.filter((m) => m !== "t" && m !== "=false")] : members;
    const only = rest[0];
    return rest.length === 1 && only !== undefined ? only : ["|", ...rest];
  }

  return { fields, named };
}

/** The name under which a type is listed; small anonymous types are written inline. */
function typeName(type: ts.Type): string | undefined {
  const name = type.aliasSymbol?.name ?? type.symbol?.name;
  if (name === undefined || name.startsWith("__")) return undefined;
  const literals = type.isUnion() && type.types.every((member) => member.isLiteral());
  return literals && type.aliasSymbol === undefined ? undefined : name;
}

function scalarShape(type: ts.Type): string | undefined {
  if (type.isStringLiteral()) return `=${type.value}`;
  if (type.isNumberLiteral()) return "n";
  // `string & {}` is any string for which editors suggest the known values.
  if (type.isIntersection() && type.types.some((part) => part.flags & ts.TypeFlags.String)) return "s";
  const flags = type.flags;
  if (flags & ts.TypeFlags.Undefined) return "";
  if (flags & ts.TypeFlags.BooleanLiteral) {
    return "intrinsicName" in type && type.intrinsicName === "true" ? "t" : "=false";
  }
  if (flags & ts.TypeFlags.String || flags & ts.TypeFlags.TemplateLiteral) return "s";
  if (flags & ts.TypeFlags.Number) return "n";
  if (flags & ts.TypeFlags.Boolean) return "b";
  if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Never)) return "u";
  return type.symbol?.name === "UploadedFile" ? "f" : undefined;
}

function lines(record: Record<string, Shape>): string {
  return Object.keys(record)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${JSON.stringify(record[key])}`)
    .join(",\n");
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(TABLE, generateMethodTable());
}
