import { projectRoot } from "../../src/config/project-root.ts";
import { wordTools } from "../../src/domain/text/words.ts";
import { loadTexts } from "../../src/i18n/load-texts.ts";

/** Every text of the project; one that is missing fails the test that needed it. */
export const texts = loadTexts(new URL("locales/", projectRoot), {
  words: wordTools,
  onTrouble: ({ locale, id, what }) => {
    throw new Error(`${locale} ${id}: ${what}`);
  },
});
