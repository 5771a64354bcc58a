import { byId } from "./base/dom.js";
import { icon } from "./base/icons.js";
import { ServerError, server } from "./base/server.js";
import { say } from "./base/words.js";
import { openConversation } from "./chat/conversation.js";
import { serverIsReachable } from "./overlays/away-banner.js";
import { openMenu } from "./overlays/menu.js";
import { toast } from "./overlays/toasts.js";
import { addPersonDialog } from "./people/add-person.js";
import { listenToArrows, showPeople } from "./people/people-list.js";
import { applySettings, settingsItems } from "./settings.js";

// Chats that are not open have no event stream, so their unread counts are polled.
const REFRESH_MS = 3000;

/** @type {import("./base/server.js").Person[]} */
let people = [];
/** @type {{ personId: number, close: () => void } | undefined} */
let open;

/** The address names the open chat (`#7`): a reload keeps it open, and a phone's back gesture closes it. */
function route() {
  const person = people.find(({ id }) => location.hash === `#${id}`);
  if (person?.id !== open?.personId) show(person);
  showPeople(people, person?.id);
}

/** @param {import("./base/server.js").Person | undefined} person */
function show(person) {
  open?.close();
  open = undefined;
  document.body.classList.toggle("chatting", person !== undefined);
  if (!person) return;
  const options = { onLeave: leave, onDisconnected: refreshPeople, settings: () => settingsItems(redraw) };
  open = { personId: person.id, ...openConversation(person, options) };
}

function leave() {
  const left = open?.personId;
  // Replaced and not added, or a phone's back gesture would open the chat again.
  history.replaceState(null, "", location.pathname);
  route();
  /** @type {HTMLElement | null} */ (document.querySelector(`[data-person="${left}"]`))?.focus();
}

function redraw() {
  show(people.find(({ id }) => id === open?.personId));
  showPeople(people, open?.personId);
}

async function refreshPeople() {
  try {
    people = await server.people();
    serverIsReachable(true);
  } catch (error) {
    serverIsReachable(!(error instanceof ServerError));
    return;
  }
  if (open && !people.some(({ id }) => id === open?.personId)) {
    toast(say("personGone"));
    history.replaceState(null, "", location.pathname);
  }
  route();
}

/** @param {import("./base/server.js").Person} person */
function onPersonAdded(person) {
  people = [...people, person];
  location.hash = `#${person.id}`;
  route();
}

applySettings();
byId("add-person").prepend(icon("add"));
byId("add-person").addEventListener("click", () => addPersonDialog(onPersonAdded));
byId("settings").append(icon("more"));
byId("settings").addEventListener("click", () =>
  openMenu(say("settings"), settingsItems(redraw), byId("settings").getBoundingClientRect()),
);
listenToArrows();
addEventListener("hashchange", route);
setInterval(() => {
  if (!document.hidden) void refreshPeople();
}, REFRESH_MS);
document.body.hidden = false;
await refreshPeople();
