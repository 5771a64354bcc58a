import { vssid } from "../../flows/index.ts";
import { projectRoot } from "../../src/config/project-root.ts";
import { wordTools } from "../../src/domain/text/words.ts";
import { loadTexts } from "../../src/i18n/load-texts.ts";

/** The words that people type, of the engine and the procedure, in every language of the project. */
export const words = loadTexts(new URL("locales/", projectRoot), { words: wordTools })
  .of(vssid.procedure.id)
  .words();
