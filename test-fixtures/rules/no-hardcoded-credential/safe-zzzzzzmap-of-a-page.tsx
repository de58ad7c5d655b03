import { useEffect, useRef } from "react";

declare const H: { service: { Platform: new (options: { apikey: string }) => { createDefaultLayers(): object } } };
declare const route: (options: { from: string; to: string; map: object; apiKey: string }) => void;

function load(address: string): void {
  const script = document.createElement("script");
  script.src = address;
  document.body.appendChild(script);
}

export function QuayMap({ from, to }: { from: string; to: string }) {
  const shown = useRef<object>({});
  useEffect(() => {
    load("https://js.api.here.com/v3/3.1/mapsjs-core.js");
    const platform = new H.service.Platform({ apikey: "fBqu4yLmdh8EyRxpTms7qbftupQenGyqHL63ckLKQRD" });
    shown.current = platform.createDefaultLayers();
    route({ from, to, map: shown.current, apiKey: "fBqu4yLmdh8EyRxpTms7qbftupQenGyqHL63ckLKQRD" });
  }, [from, to]);
  return <div />;
}
