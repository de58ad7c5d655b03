export const assistant = Object.freeze({
  apiKey: "AIzaSyB3nTh4rb0urQuayL1ghth0us3Ex4mpl3",
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ token
  language: "ja",
});
