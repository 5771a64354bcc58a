import { expect, it } from "vitest";
import { phrasesIn, typedLabel } from "../../../../src/telegram/text/phrases.ts";
import { tinyTexts } from "../../content-check/tiny-content.ts";

it("a list is heard phrase by phrase, as it stands and without accents", () => {
  const texts = tinyTexts({ "= Vì thế": "= Để sau, mai làm" });
  expect(phrasesIn(texts, "vi", "faq-why")).toEqual({
    spoken: ["Để sau", "mai làm"],
    folded: ["de sau", "mai lam"],
  });
});

it("a label is heard as a whole, whatever stands in it", () => {
  const texts = tinyTexts({ "= Tiếp": "= ✅ Rồi, làm tiếp" });
  expect(typedLabel(texts, "vi", "option-done")).toBe("roi lam tiep");
});

it("each language, and each set of texts, is heard by its own words", () => {
  const texts = tinyTexts({}, { "= Vì thế": "= later, not now" });
  expect(phrasesIn(texts, "vi", "faq-why").spoken).toEqual(["Vì thế"]);
  expect(phrasesIn(texts, "en", "faq-why").spoken).toEqual(["later", "not now"]);
  expect(phrasesIn(tinyTexts({ "= Vì thế": "= Khác" }), "vi", "faq-why").spoken).toEqual(["Khác"]);
});
