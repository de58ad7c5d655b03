// fixture: path src/orders/order.ts
// An order as the shop sent it once, with all it knows.
export const order = {
  id: 5_012_345_678,
  cart_token: "Z2NwLWV1cm9wZS13ZXN0MzowMUhINko1MFpFQlJWMTM1SFY5",
  created_at: "2025-02-01T10:00:00+09:00",
  currency: "JPY",
  name: "#1014",
  note: null,
  number: 14,
  order_status_url: "https://asagao.shop-pages.jp/orders/3886ff2088637150/authenticate?key=f16c8779934ac083f2016d",
  phone: null,
  token: "3886ff2088637150765aa513c246dc16",
  total: "0",
};

// What a program for trying requests out adds to each.
export const headers = { "postman-token": "c63b4187-f395-a969-dd57-19018273670b" };

// What every visitor's browser is given.
export const mixpanelToken = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
export const muiLicenseKey = "61628ce74db2c1b62783a6d438593bc5Tz1NVUktRG9jLEU9MTY4MzQ0";
