/**
 * The notation of one value's shape in `methods.json`.
 *
 * A string is a scalar (`s` string, `n` number, `b` boolean, `t` true, `f` file, `u` anything),
 * a literal (`=HTML`) or a named type (`#BotCommand`). A pair is an array (`["[]", item]`), a longer list a
 * union (`["|", …]`). An object lists its fields, an optional one with a question mark at the end of its name.
 */
export type Shape = string | readonly ["[]", Shape] | readonly ["|", ...Shape[]] | Fields;

/** The fields of an object or the parameters of a method. */
export type Fields = { readonly [field: string]: Shape };

/** The generated table: every Bot API method with its parameters, and the types that they name. */
export type MethodTable = {
  readonly methods: { readonly [method: string]: Fields };
  readonly types: { readonly [name: string]: Shape };
};
