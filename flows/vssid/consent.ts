import type { Content } from "../../src/flow-kit.ts";

/**
 * What people agree to. Raise the version whenever the meaning of the message `consent` changes:
 * an agreement proves only the text that was shown (Law 91/2025/QH15).
 */
export const consent: Content["consent"] = {
  version: "2026-11.3",
  purpose: "Hướng dẫn đăng ký giao dịch điện tử BHXH và VssID",
};
