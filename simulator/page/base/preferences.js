/** @typedef {"vi" | "en"} Language */

const darkDevice = matchMedia("(prefers-color-scheme: dark)");

/** What the person at the screen chose for this page; kept in the browser, never sent anywhere. */
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

/** Applies the theme; without a choice of one's own the page follows the device, also later. */
export function showTheme() {
  document.documentElement.dataset["theme"] = preferences.theme;
}

darkDevice.addEventListener("change", showTheme);
