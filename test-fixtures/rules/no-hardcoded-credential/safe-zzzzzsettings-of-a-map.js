// The key is limited to this site's pages.
window.QUAY_GOOGLE_MAPS_CONFIG = Object.freeze({
  apiKey: "AIzaSyB3nTh4rb0urQuayL1ghth0us3Ex4mpl3",
  version: "weekly",
  region: "JP",
});

export const places = { search: { apiKey: "AIzaSyB3nTh4rb0urQuayL1ghth0us3Ex4mpl3", language: "ja" } };
