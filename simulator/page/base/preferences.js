/** @typedef {"vi" | "en"} Language */

const darkDevice = matchMedia("(prefers-color-scheme: dark)");

/** The settings of the page; kept in the browser, never sent anywhere. */
export const preferences = {
  /** @returns {Language} */
  get language() {
    return localStorage.getItem("language") === "en" ? "en" : "vi";
  },
  set language(language) {
    localStorage.setItem("language", language);
  },
  /** @returns {"light" | "dark"} */
  get theme() {
    const chosen = localStorage.getItem("theme");
    if (chosen === "light" || chosen === "dark") return chosen;
    return darkDevice.matches ? "dark" : "light";
  },
  set theme(theme) {
    localStorage.setItem("theme", theme);
    showTheme();
  },
};

/** Applies the theme; without a chosen one the page follows the device, also when that changes. */
export function showTheme() {
  document.documentElement.dataset["theme"] = preferences.theme;
}

darkDevice.addEventListener("change", showTheme);
