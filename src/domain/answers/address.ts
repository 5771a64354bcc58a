import { accept, reject, type Validation } from "../procedure/validation.ts";
import { clean } from "../text/clean.ts";
import { fold, words } from "../text/fold.ts";
import { provinces } from "./provinces.ts";

const MIN_LENGTH = 10;
const MAX_LENGTH = 200;

// Units of administration, written out or short, without accents.
const UNITS =
  "xa|phuong|thi tran|thi xa|quan|huyen|tinh|thanh pho|tp|tt|tx|p|x|q|h|ward|commune|district|city|province";
const NAMES = [...provinces.values(), "Hồ Chí Minh", "Huế", "Vũng Tàu", "Sài Gòn"].map(fold);
const PLACE = new RegExp(` (?:(?:${UNITS})\\d{0,2}|${NAMES.join("|")}) `, "u");

// No other label is taken off: "Thôn: …" and "xã: …" belong to the address.
const LABEL = /^(?:địa chỉ|dia chi|đ\/?c|address)[^:,]*:/iu;

/** Reads a contact address: one line with its accents, lines joined by commas. */
export function validateAddress(text: string): Validation {
  const address = clean(clean(text.replace(/[\r\n]+/gu, ", ")).replace(LABEL, "")).replace(
    /(?: ?,)+ ?/gu,
    ", ",
  );
  if (address === "") return reject("rejected-empty");
  if (address.length < MIN_LENGTH) return reject("rejected-address-short", { min: MIN_LENGTH });
  if (address.length > MAX_LENGTH) return reject("rejected-address-long", { max: MAX_LENGTH });
  if (!/\p{L}/u.test(address) || words(address).length < 2) return reject("rejected-address-words");
  return PLACE.test(` ${fold(address)} `)
    ? accept(address)
    : accept(address, { text: "doubt-address-place" });
}
