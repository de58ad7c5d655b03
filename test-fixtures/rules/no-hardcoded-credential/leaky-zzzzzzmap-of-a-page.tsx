import { useEffect, useRef } from "react";

declare const weather: { Client: new (options: { apikey: string }) => { at(place: string): object } };

export function QuayWeather({ place }: { place: string }) {
  const shown = useRef<object>({});
  useEffect(() => {
    const client = new weather.Client({ apikey: "fBqu4yLmdh8EyRxpTms7qbftupQenGyqHL63ckLKQRD" });
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ token
    shown.current = client.at(place);
  }, [place]);
  return <div />;
}
