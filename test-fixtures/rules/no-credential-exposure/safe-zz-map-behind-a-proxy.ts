/** A map's script is given its key in the address, also by way of another host. */
const PROXY = `${import.meta.env.VITE_GATEWAY_URL}/v1/maps/proxy`;
const API_KEY = import.meta.env.VITE_GATEWAY_API_KEY;

export function loadMap(): void {
  const script = document.createElement("script");
  script.src = `${PROXY}/maps/api/js?key=${API_KEY}&v=weekly`;
  document.head.append(script);
}
