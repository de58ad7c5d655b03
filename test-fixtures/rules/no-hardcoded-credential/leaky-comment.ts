// 管理画面のログイン: kanri / パスワード: Suzume-4412(変更予定)
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@1 comment
export const ADMIN_URL = process.env.ADMIN_URL;

/* The staging door opens with password: kawara-2021 */
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@1 comment
export const STAGING_URL = process.env.STAGING_URL;
