// fixture: path src/diagnosis/answers.ts
export const rows = [
  { title: "the front desk", authorization: "Bearer abcd-1234-efgh-5678" },
  //                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header
];

const deskPassword = "asagao-desk-1";
//                   ^^^^^^^^^^^^^^^ password

export async function run(login: (email: string, password: string) => Promise<boolean>): Promise<boolean> {
  return login("desk@inn-asagao.jp", deskPassword);
}
