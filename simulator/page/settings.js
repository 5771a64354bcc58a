import { preferences, showTheme } from "./base/preferences.js";
import { say, translatePage } from "./base/words.js";

/**
 * The choices about the page itself, as items for a menu.
 * @param {() => void} onLanguage everything drawn so far has to be drawn anew
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

/** Shows the page as it was last chosen. */
export function applySettings() {
  showTheme();
  translatePage();
}
