import type { Actor, Words } from "../actor.ts";

/** Who somebody says they are. */
export type Introduction = {
  readonly track: "student" | "staff";
  readonly fullName: string;
  readonly code: string;
};

/** What somebody prepares for the portal. */
export type Papers = {
  readonly idNumber: string;
  readonly birthYear?: string;
  readonly insuranceCode: string;
  readonly address: string;
  readonly email?: string;
};

/** From /start through welcome and consent to the first question. */
export async function agrees(an: Actor): Promise<void> {
  await an.says("/start");
  await an.presses("welcome-next");
  await an.presses("consent-agree");
}

/** Answers who they are, with the phone shared by Telegram's button, and finds everything right. */
export async function introducesThemself(an: Actor, { track, fullName, code }: Introduction): Promise<void> {
  await an.chooses("track", track);
  await an.chooses("unit", 1);
  await an.says(fullName);
  await an.says(code);
  await an.presses("option-share-contact");
  await an.presses("who-check.right");
}

/** Takes the three photos, one after the other. */
export async function takesPhotos(an: Actor): Promise<void> {
  await an.presses("photos-intro.done");
  await an.presses("photos-front.done");
  await an.presses("photos-back-side.done");
  await an.presses("photos-portrait.done");
}

/** Answers everything that the portal will ask, and finds it right. */
export async function preparesDetails(an: Actor, papers: Papers): Promise<void> {
  await an.chooses("fullName", 1);
  await an.says(papers.idNumber);
  await (papers.birthYear ? an.says(papers.birthYear) : an.skips("birthYear"));
  await an.says(papers.insuranceCode);
  await an.says(papers.address);
  await an.chooses("contactPerson", 1);
  await an.chooses("phone", 1);
  await (papers.email ? an.says(papers.email) : an.skips("email"));
  await an.chooses("office", 1);
  await an.presses("details-check.right");
  await an.presses("details-sheet.done");
}

/** Goes through the portal's pages up to the downloaded declaration, ticking some lines of the sheet. */
export async function walksThroughPortal(an: Actor, ticking: readonly string[] = []): Promise<void> {
  for (const page of ["open", "register", "individual", "next", "photos"]) {
    await an.presses(`portal-${page}.done`);
  }
  for (const line of ticking) await an.ticks(`details.${line}`);
  for (const page of ["fields", "office", "submit", "download"]) await an.presses(`portal-${page}.done`);
}

/** Goes through the portal's pages and says on which day "Ghi nhận" was pressed. */
export async function registersOnPortal(
  an: Actor,
  {
    ticking,
    pressedOn = "today",
  }: { readonly ticking?: readonly string[]; readonly pressedOn?: string } = {},
): Promise<void> {
  await walksThroughPortal(an, ticking);
  await an.chooses("pressedOn", pressedOn);
}

/** Prints and signs the declaration and looks at one of the three ways. */
export async function signs(an: Actor, way: "officer" | "post" | "agency"): Promise<void> {
  await an.presses("declaration-print.done");
  await an.presses("declaration-sign.done");
  await an.presses(`declaration-ways.${way}`);
}

/** Installs the app and accepts its terms. */
export async function installs(an: Actor, phone: "android" | "iphone"): Promise<void> {
  await an.presses(`install-phone.${phone}`);
  await an.presses(`install-${phone}.done`);
  await an.presses("install-terms.done");
}

/** The password has come: logs in, changes it, looks around. */
export async function logsIn(an: Actor): Promise<void> {
  await an.presses("account-password.received");
  await an.presses("account-first-login.done");
  await an.presses("account-change.done");
  await an.presses("account-look.done");
}

/** Gives several answers to the same question; the bot refuses each. */
export async function triesInVain(an: Actor, ...answers: readonly Words[]): Promise<void> {
  for (const answer of answers) await an.says(answer);
}
