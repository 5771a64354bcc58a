import { preferences, showTheme } from "./base/preferences.js";
import { say, translatePage } from "./base/words.js";

/**
 * The settings of the page as menu items.
 * @param {() => void} onLanguage has to redraw everything in the new language
 * @returns {import("./overlays/menu.js").MenuItem[]}
 */
export function settingsItems(onLanguage) {
  const dark = preferences.theme === "dark";
  return [
    {
      text: say(dark ? "toLight" : "toDark"),
      icon: dark ? "sun" : "moon",
      act: () => {
        preferences.theme = dark ? "light" : "dark";
      },
    },
    {
      text: say("switchLanguage"),
      icon: "language",
      act: () => {
        preferences.language = preferences.language === "vi" ? "en" : "vi";
        translatePage();
        onLanguage();
      },
    },
  ];
}

/** Applies the stored settings to the page. */
export function applySettings() {
  showTheme();
  translatePage();
}
