// fixture: path public/push.js
/**
 * Browsers are told to whom they subscribe. The relay's account is made for ten minutes:
 *   username = "<end>:<userId>"
 *   password = base64( HMAC-SHA1( SECRET, username ) )
 */
export async function subscribe() {
  const registration = await navigator.serviceWorker.ready;
  return registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: "BLq2vXnT0cRk9sWm4yPZfHd7aJgUe3QbNiOx1tKlSzVrYwCh8uEpMoGj5I6DFAB-Qx2n_Lr7Tz0vKs4WcYd9PeE",
  });
}
