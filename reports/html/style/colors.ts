/** The colours of both themes; every pair of text and ground has a contrast of at least 4.5 to 1. */
export const colors = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f5f6f8; --sunken: #eef0f3; --line: #d5d9df; --text: #1b1f24; --quiet: #545d68; --link: #0b57a4;
  --pass: #1a6b3c; --fail: #b3141f; --skip: #5f5b00; --inconclusive: #8a4600; --observed: #3f4fa8;
  --fail-ground: #fdeeee; --pass-ground: #e9f5ee; --warn-ground: #fff3d6; --warn-line: #b37400; --mark: #ffe58a; --mark-text: #1b1f24;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171b; --raised: #1c2026; --sunken: #22272e; --line: #3a424c; --text: #e4e8ed; --quiet: #a3adb9; --link: #7fb8ff;
    --pass: #6fcf97; --fail: #ff9090; --skip: #d3c860; --inconclusive: #ffb267; --observed: #aab6ff;
    --fail-ground: #341b1e; --pass-ground: #16291f; --warn-ground: #33290f; --warn-line: #d19a2a; --mark: #6b5800; --mark-text: #ffffff;
  }
}
`;
