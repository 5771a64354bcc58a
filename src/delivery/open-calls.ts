/** How many calls below the replies may be open at a time. */
export type OpenCalls = {
  /** Another call may begin at this rate. */
  hasRoom(perSecond: number): boolean;
  begin(): void;
  /** A call that began is over; tells after how many milliseconds it was answered, if it was. */
  end(answeredAfterMs?: number): void;
};

/** A line with fewer runs empty at every small delay. */
const FEWEST = 8;

/** The connections there are. */
const MOST = 64;

/** So many times what the rate and the quickest answer ask for: answers differ. */
const SPARE = 2;

/** After so many answers the quickest one of before is forgotten. */
const REMEMBERED = 200;

/**
 * Opens as many calls as keep the line busy and no more. The rest would only stand at Telegram's door, with a reply
 * behind them. The quickest answer of late is the measure: what calls wait for each other is not in it.
 */
export function createOpenCalls(): OpenCalls {
  let open = 0;
  let [quickestBefore, quickest, answers] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];

  function limit(perSecond: number): number {
    const ms = Math.min(quickestBefore, quickest);
    if (!Number.isFinite(ms)) return FEWEST;
    return Math.min(MOST, Math.max(FEWEST, Math.ceil((SPARE * perSecond * ms) / 1_000)));
  }

  return {
    hasRoom: (perSecond) => open < limit(perSecond),
    begin() {
      open += 1;
    },
    end(answeredAfterMs) {
      open -= 1;
      if (answeredAfterMs === undefined) return;
      quickest = Math.min(quickest, answeredAfterMs);
      answers += 1;
      if (answers < REMEMBERED) return;
      [quickestBefore, quickest, answers] = [quickest, Number.POSITIVE_INFINITY, 0];
    },
  };
}
