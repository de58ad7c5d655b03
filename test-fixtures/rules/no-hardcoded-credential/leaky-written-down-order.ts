// fixture: path src/orders/order.ts
// Settings say less, and this is no record of anything.
export const shop = {
  id: 5_012_345_678,
  token: "3886ff2088637150765aa513c246dc16",
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ token
};

export const headers = { "private-token": "c63b4187-f395-a969-dd57-19018273670b" };
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header

export const shopApiToken = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ token
