/**
 * Path segments under which everybody sees their own data, so a path alone tells. Left out on purpose: segments that
 * also hold public pages (`users`, `profiles`, `customers`, `posts`).
 */
export const PERSONAL_SEGMENTS: readonly string[] = [
  "account", "accounts", "my-account", "myaccount", "my_account", "mypage", "my-page", "my_page", "my", "mine", "me", "self", "myself",
  "profile", "members", "member", "membership", "settings", "orders", "order-history", "orderhistory", "reservations",
  "reservation", "my-reservations", "bookings", "booking-history", "my-bookings", "appointments", "cart", "basket", "checkout", "wallet",
  "billing", "invoices", "inbox", "notifications", "dashboard", "patients", "patient", "kaiin", "kanja", "yoyaku", "karte",
  "rireki", "chumon", "koza", "maipeji", "rirekisho", "会員", "マイページ", "予約", "履歴", "カルテ", "注文",
]; // prettier-ignore
