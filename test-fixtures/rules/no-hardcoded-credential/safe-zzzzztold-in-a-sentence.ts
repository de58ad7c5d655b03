declare const store: { reset(id: string): Promise<string>; first(): string };

export async function reset(id: string): Promise<{ tempPassword: string }> {
  const tempPassword = await store.reset(id);
  // tempPassword はこの1回だけ返す。以降は取得できない(本人が変えるまでの一時的な値)。
  return { tempPassword };
}

/** 初期パスワード: 招待メール2通目で知らせる */
export const first = (): string => store.first();

// パスワードは8文字以上であること
export const length = 8;
