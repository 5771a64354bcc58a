import type { Case } from "../../../src/domain/case/case.ts";
import type { Store } from "../../../src/storage/store.ts";
import { aCase, aPerson } from "../../contract/samples.ts";

/** Puts somebody into the store who has come a part of the way: steps that are done, and the rest of the case. */
export function onTheWay(done: readonly string[], but: Partial<Case>) {
  return async ({ people, cases }: Store, personId: number): Promise<void> => {
    const { createdAt, ...current } = aCase(personId, but);
    await people.save(aPerson(personId));
    await cases.save(
      { ...current, createdAt, done: Object.fromEntries(done.map((step) => [step, createdAt])) },
      0,
    );
  };
}

/** Made-up answers to the first form. */
export const who = {
  track: "student",
  unit: "Khoa Luật",
  fullName: "Nguyễn Văn An",
  code: "SV-001",
  phone: "0912345678",
};

/** Made-up answers to what the portal asks. */
export const details = {
  fullName: "Nguyễn Văn An",
  idNumber: "040204000001",
  birthYear: "",
  insuranceCode: "4000000001",
  address: "12 Đường Thử, phường Mẫu, Nghệ An",
  contactPerson: "Nguyễn Văn An",
  phone: "0912345678",
  email: "an@example.com",
  office: "BHXH tỉnh Nghệ An",
};
