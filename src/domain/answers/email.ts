import { z } from "zod";
import { accept, reject, type Validation } from "../procedure/validation.ts";
import { unlabelled } from "../text/clean.ts";

// The longest address that mail servers carry (RFC 5321).
const MAX_LENGTH = 254;

const email = z.email().max(MAX_LENGTH);

// Common slips in the name of a provider.
const PROVIDERS: readonly (readonly [name: string, slips: RegExp])[] = [
  ["gmail", /^(?:gmial|gmai|gmal|gmil|gmali|gmaill|ggmail|gnail|gamil|gimail|gmaul|gmsil|gmail)$/u],
  ["yahoo", /^(?:yaho|yahooo|yhoo|yaoo|yahho|yhaoo|yahoo)$/u],
  ["hotmail", /^(?:hotmial|hotmai|hotmal|hotnail|hotmali|homail|hotmaill|hotmail)$/u],
  ["outlook", /^(?:outlok|outloo|outlook|outloook|outlock|oulook|outllok)$/u],
  ["icloud", /^(?:iclould|icoud|icloud|iclod|icluod|iclound)$/u],
];

// No top-level domain is called like this.
const ENDING_SLIP = /\.(?:con|cmo|ocm|comm|vom|xom|c0m|cpm|coom)$/u;
// These exist, but the providers above do not live there.
const PROVIDER_ENDING_SLIP = /^(?:|\.(?:co|cm|om|vn|com\.com))$/u;

/** Reads an e-mail address; the part after @ is stored in lower case, common slips are asked about. */
export function validateEmail(text: string): Validation {
  const typed = unlabelled(text)
    .replace(/^<|>$/gu, "")
    .replace(/ ?([@.]) ?/gu, "$1");
  if (typed === "") return reject("rejected-empty");
  if (/[^\x20-\x7e]/u.test(typed)) return reject("rejected-email-letters");
  const at = typed.lastIndexOf("@");
  if (at < 0) return reject("rejected-email-at");

  const address = typed.slice(0, at + 1) + typed.slice(at + 1).toLowerCase();
  const suggestion = suggested(address);
  if (email.safeParse(address).success) {
    return suggestion === address
      ? accept(address)
      : accept(address, { text: "doubt-email-slip", args: { suggestion } });
  }
  const mended = suggestion !== address && email.safeParse(suggestion).success;
  return mended ? reject("rejected-email-dot", { suggestion }) : reject("rejected-email-form");
}

/** The address with the slips in its domain mended. */
function suggested(address: string): string {
  const at = address.lastIndexOf("@");
  const domain = address
    .slice(at + 1)
    .replace(/^([a-z]+?)\.?com$/u, "$1.com")
    .replace(ENDING_SLIP, ".com");
  const [, name = "", ending = ""] = /^([^.]*)(.*)$/u.exec(domain) ?? [];
  const provider = PROVIDERS.find(([, slips]) => slips.test(name))?.[0];
  if (provider === undefined) return address.slice(0, at + 1) + domain;
  const right = provider === "gmail" || PROVIDER_ENDING_SLIP.test(ending) ? ".com" : ending;
  return address.slice(0, at + 1) + provider + right;
}
