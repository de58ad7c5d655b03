export interface Letter {
  to: string[];
  heading: string;
  body: string;
}

export interface Courier {
  bring(letter: Letter): Promise<void>;
}
