// fixture: path examples/functions/src/agent/context.ts
import { agent } from "./agent.js";

export const weather = () =>
  agent.generate({
    prompt: "How is the weather?",
    toolsContext: { weather: { apiKey: "weather-123" }, calculator: { apiKey: "calculator-456" } },
  });
