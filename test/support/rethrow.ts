// A rule that throws is silent for users; in our own tests it must fail.
(globalThis as { hiyariRethrows?: boolean }).hiyariRethrows = true;
