declare const store: { reset(id: string): Promise<string>; first(): string };

// 初期パスワードは Berth#7731 です。以降は本人が変える。
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@1 comment
export const reset = (id: string): Promise<string> => store.reset(id);

// 管理画面の合言葉は「ふなつきば7731」です
// ^^^^^^^^^^^^^^^^^^^^^^^^^@1 comment
export const first = (): string => store.first();
