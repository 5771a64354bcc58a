import { describe, expect, test } from "vitest";
import { validateAddress } from "../../../../src/domain/answers/address.ts";
import { asking, inShort } from "./asking.ts";

const validate = (text: string) => inShort(validateAddress(text, asking()));

describe("an address is kept on one line with its accents", () => {
  test.each([
    ["Xóm 2, xã Mẫu, tỉnh Nghệ An", "Xóm 2, xã Mẫu, tỉnh Nghệ An"],
    ["Xóm 2\nxã Mẫu\r\ntỉnh Nghệ An", "Xóm 2, xã Mẫu, tỉnh Nghệ An"],
    ["Xóm 2 ,, xã Mẫu , Nghệ An.", "Xóm 2, xã Mẫu, Nghệ An"],
    ["Địa chỉ: 12/3 đường Mẫu, P.5, Q.1", "12/3 đường Mẫu, P.5, Q.1"],
    ["Địa chỉ liên hệ: Xóm 2, xã Mẫu", "Xóm 2, xã Mẫu"],
    ["Thôn: Đông Hải, xã: Mẫu, tỉnh: Huế", "Thôn: Đông Hải, xã: Mẫu, tỉnh: Huế"],
    ["xom 2 xa Mau nghe an", "xom 2 xa Mau nghe an"],
    ["182 đường Mẫu, TP Vinh", "182 đường Mẫu, TP Vinh"],
    ["Số 1 phố Mẫu, Hà Nội".normalize("NFD"), "Số 1 phố Mẫu, Hà Nội"],
    ["KTX khu A, Phường Trường Thi 🏠", "KTX khu A, Phường Trường Thi"],
    ["12 Sample Street, Ward 5", "12 Sample Street, Ward 5"],
  ])("%j is kept as %j", (text, kept) => {
    expect(validate(text)).toBe(kept);
  });

  test("without commune or province it is asked about", () => {
    expect(validate("Số 12 ngõ 3 đường Mẫu")).toBe("Số 12 ngõ 3 đường Mẫu ? doubt-address-place");
  });
});

describe("what no letter could reach is refused with the reason", () => {
  test.each([
    ["Nghệ An", "rejected-address-short"],
    ["123456789 12", "rejected-address-words"],
    ["Nghệ_______".replaceAll("_", "A"), "rejected-address-words"],
    ["xã Mẫu, ".repeat(26), "rejected-address-long"],
    ["Nghệ An ".repeat(1_250), "rejected-address-long"],
    ["\n\n,,,", "rejected-empty"],
  ])("%j: %s", (text, refusal) => {
    expect(validate(text)).toBe(`✗ ${refusal}`);
  });
});
