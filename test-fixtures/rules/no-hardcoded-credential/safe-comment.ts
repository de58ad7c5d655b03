// 管理画面の資格情報: 保管庫 `admin-console/*`(担当 platform)
export const ADMIN_URL = process.env.ADMIN_URL;

// password: at least 8 characters, e.g. password: string
// TODO pass: options2 through; token = next();
export const STAGING_URL = process.env.STAGING_URL;
