import type { Actor } from "../actor.ts";
import type { Story } from "../story.ts";
import { agrees, signs, takesPhotos, triesInVain, walksThroughPortal } from "./passages.ts";

/** Every refusal and every doubt there is, before each right answer. */
export const answersWrongFirst: Story = {
  id: "answers-wrong-first",
  title: "A student answers everything wrong first",
  person: { firstName: "Khoa" },
  async play(khoa) {
    await agrees(khoa);
    await triesInVain(khoa, "???", { vi: "tôi không phải sinh viên", en: "not a student" });
    await khoa.chooses("track", "student");
    await triesInVain(khoa, "???", "K", "K".repeat(101));
    await khoa.says("Trường Kinh tế");
    await triesInVain(khoa, "Nguyễn Văn Mẫu 1", "Nguyễn_Mẫu@", "Mẫu", `Mẫu ${"Mẫu ".repeat(30)}`);
    await khoa.says("Nguyen Van Mau");
    await khoa.retypes("fullName");
    await khoa.says("Nguyễn Văn Mẫu");
    await triesInVain(khoa, "mã số của tôi", "S1");
    await khoa.says("040204000007");
    await khoa.says("sv-0007");
    await khoa.sends("a friend's contact", (person) =>
      person.sharesFriend({ firstName: "Lan", phone: "84912345679" }),
    );
    await triesInVain(khoa, "abc", "12345", "0112345678", "0238 385 5452", "+1 202 555 0123");
    await khoa.says("01234567890");
    await khoa.retypes("phone");
    await khoa.says("0512345678");
    await khoa.keeps("phone");
    await khoa.presses("who-check.right");
    await khoa.presses("already-ask.neither");
    await takesPhotos(khoa);
    await preparesDetailsBadly(khoa);
    await walksThroughPortal(khoa);
    await triesInVain(khoa, { vi: "hôm nào đó", en: "some day" }, "31/2", "9/3/2026", "1/11/2025");
    await khoa.says({ vi: "thứ sáu", en: "Friday" });
    await khoa.retypes("pressedOn");
    await khoa.chooses("pressedOn", "yesterday");
    await signs(khoa, "post");
    await khoa.presses("declaration-post.handed-in");
    await triesInVain(khoa, "RR/0000", "RR1");
    await khoa.says("ABC 123 456");
    await khoa.keeps("tracking");
    await triesInVain(khoa, "28/2");
    await khoa.chooses("handedInOn", "today");
  },
};

async function preparesDetailsBadly(khoa: Actor): Promise<void> {
  await khoa.chooses("fullName", 1);
  await triesInVain(khoa, "123456789", "0402040000", "04020400007", "0402040000077", "O40204000007");
  for (const doubtful of ["C1234567", "999204000007", "040904000007", "040215000007"]) {
    await khoa.says(doubtful);
    await khoa.retypes("idNumber");
  }
  await khoa.says("040204000007");
  await triesInVain(khoa, "???", "2k4", "1850");
  await khoa.says("2003");
  await khoa.retypes("birthYear");
  await khoa.says("2004");
  await triesInVain(khoa, "123", "sổ cũ");
  for (const doubtful of ["SV4404000000007", "040204000008", "0912345678"]) {
    await khoa.says(doubtful);
    await khoa.retypes("insuranceCode");
  }
  await khoa.says("040204000007");
  await khoa.keeps("insuranceCode");
  await triesInVain(khoa, "Vinh", "ngõ dài ".repeat(30), "12345678901");
  await khoa.says("Nhà 5, ngõ 12, đường Hoa Mẫu");
  await khoa.retypes("address");
  await khoa.says("Nhà 5, ngõ 12, đường Hoa Mẫu, phường Trường Vinh, tỉnh Nghệ An");
  await khoa.chooses("contactPerson", 1);
  await khoa.chooses("phone", 1);
  await khoa.keeps("phone");
  await triesInVain(khoa, "mẫu@example.com", "mau.example.com", "mau@gmail", "mau @@ example");
  await khoa.says("mau.nguyen@gmial.com");
  await khoa.retypes("email");
  await khoa.says("mau.nguyen@example.com");
  await khoa.says({ vi: "không biết", en: "no idea" });
  await khoa.retypes("office");
  await khoa.chooses("office", 1);
  await khoa.presses("details-check.right");
  await khoa.presses("details-sheet.done");
}
